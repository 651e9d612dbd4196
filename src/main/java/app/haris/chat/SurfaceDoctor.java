package app.haris.chat;

import java.util.List;

/** Tries what a surface needs, without showing anything there. */
public interface SurfaceDoctor {
    /** The surface's name, as people write it. */
    String surface();

    /** What was found, for an operator to read. */
    List<Finding> examine();

    /** One thing that was tried. */
    sealed interface Finding {
        String what();

        record Well(String what) implements Finding {}

        /** With what to do about it. */
        record Wrong(String what) implements Finding {}

        record Note(String what) implements Finding {}

        /** A level may name a channel of another surface, so it is no fault that it is not here. */
        static Finding levelElsewhere(String channel) {
            return new Note(
                    "channel %s: a level in escalation.yml names it, and it is not there, so its cases stay where they always are"
                            .formatted(channel));
        }
    }
}

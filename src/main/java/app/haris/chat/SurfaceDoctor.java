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
    }
}

package app.haris.chat.desk;

import app.haris.teaching.Lesson;
import java.util.Collection;
import java.util.Map;

/** Tells a member what Haris takes from what they did. */
final class LessonLines {
    private LessonLines() {}

    /** Begins a line of its own; empty where nothing was taught. */
    static String suffix(Collection<Lesson> lessons, Voice voice) {
        if (lessons.isEmpty()) {
            return "";
        }
        var said = lessons.stream().map(lesson -> word(lesson, voice)).toList();
        return "\n" + voice.say("said.taught", Map.of("lessons", said));
    }

    private static String word(Lesson lesson, Voice voice) {
        var word = voice.words().word(lesson.task().word(), lesson.about());
        return lesson.isDenial() ? voice.say("said.taught-not", Map.of("label", word)) : word;
    }
}

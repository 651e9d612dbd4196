package app.haris.chat;

import app.haris.triage.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What triage made of a case, in one reader's words. */
final class AssessmentLines {
    private final CaseFile file;
    private final Assessment assessment;
    private final Wording words;

    AssessmentLines(CaseFile file, Wording words) {
        this.file = file;
        this.assessment = file.summary().assessment();
        this.words = words;
    }

    List<String> all() {
        var parts = new ArrayList<String>();
        assessment
                .sentiment()
                .map(word -> mood(word, assessment.certainty()))
                .ifPresent(parts::add);
        assessment
                .intent()
                .map(intent -> understood(intent, assessment.topic()))
                .ifPresent(parts::add);
        assessment
                .abuse()
                .filter(word -> !word.equals("none"))
                .map(word -> words.word("abuse", word))
                .ifPresent(parts::add);
        if (file.similar() > 0) {
            parts.add(words.say("card.similar", Map.of("count", file.similar())));
        }
        file.summary().tags().forEach(tag -> parts.add(words.quoted("#" + tag)));
        if (!assessment.rules().isEmpty()) {
            parts.add(
                    words.say(
                            "card.rules",
                            Map.of(
                                    "count",
                                    assessment.rules().size(),
                                    "rules",
                                    assessment.rules())));
        }
        if (assessment.eyes().needed() > 0) {
            parts.add(
                    words.say(
                            "card.eyes",
                            Map.of(
                                    "needed",
                                    assessment.eyes().needed(),
                                    "why",
                                    assessment.eyes().why())));
        }
        assessment
                .suggestedTemplate()
                .map(key -> words.say("card.suggested", Map.of("template", key)))
                .ifPresent(parts::add);
        if (assessment.troubled()) {
            parts.add(words.say("card.troubled"));
        }
        return parts;
    }

    private String mood(String sentiment, Optional<Double> certainty) {
        var word = words.word("sentiment", sentiment);
        return certainty
                .map(it -> word + " " + String.format(Locale.ROOT, "%.2f", it))
                .orElse(word);
    }

    private String understood(String intent, Optional<String> topic) {
        return words.word("intent", intent)
                + topic.map(word -> " › " + words.word("topic", word)).orElse("");
    }
}

package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.Command.Misunderstood;
import app.haris.chat.Verb;
import app.haris.inbox.Denial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be said, and what was perhaps meant. */
final class Help {
    private Help() {}

    static Answer about(Optional<Verb> verb, Voice voice) {
        return Voice.done(verb.map(known -> about(known, voice)).orElseGet(() -> all(voice)));
    }

    static Answer instead(Misunderstood misunderstood, Voice voice) {
        var code = misunderstood.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var lines = new ArrayList<String>();
        lines.add(voice.say("misunderstood." + code));
        if (!misunderstood.suggestions().isEmpty()) {
            lines.add(
                    voice.say(
                            "misunderstood.suggestions",
                            Map.of("lines", misunderstood.suggestions())));
        }
        lines.add(
                misunderstood
                        .verb()
                        .map(verb -> usage(verb, voice))
                        .orElseGet(() -> voice.say("misunderstood.help")));
        var denial = new Denial(Denial.Kind.INVALID, "misunderstood", Map.of("reason", code));
        return new Answer(String.join("\n", lines), Optional.empty(), Optional.of(denial));
    }

    private static String about(Verb verb, Voice voice) {
        return usage(verb, voice) + "\n" + voice.say("help." + verb.word());
    }

    private static String all(Voice voice) {
        var verbs =
                Arrays.stream(Verb.values())
                        .map(verb -> usage(verb, voice) + " – " + voice.say("help." + verb.word()))
                        .collect(Collectors.joining("\n"));
        return voice.say("help.intro") + "\n" + verbs;
    }

    private static String usage(Verb verb, Voice voice) {
        return voice.say("usage." + verb.word());
    }
}

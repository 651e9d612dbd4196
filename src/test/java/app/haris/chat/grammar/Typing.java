package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.Texts;
import app.haris.chat.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Types lines as people do: in their language, on their keyboard, pasted from their phone. */
final class Typing {
    private static final List<String> SPACES = List.of(" ", "  ", "\t", "\u00A0", " \u3000 ");
    private static final String MARKS = "\u200E\u200F\u061C\u2066\u2067\u2068\u2069\u202B\u202C";
    private static final String NUMBER = "#?\\d+(:\\d+)?m?|room:\\d+";
    private static final String TEMPLATE = "template:";

    private final Texts texts;
    private final Random chance;

    Typing(Texts texts, Random chance) {
        this.texts = texts;
        this.chance = chance;
    }

    /** The same command with other words for the same, of any language. */
    String inOtherWords(Command command) {
        var words = head(command);
        IntStream.range(0, words.length).forEach(at -> words[at] = otherWord(words, at));
        return String.join(" ", words) + text(command);
    }

    /** The same as thumbs write it: spaces, capitals, digits and marks of direction. */
    String carelessly(Command command) {
        var line =
                Arrays.stream(head(command))
                        .map(this::digits)
                        .map(this::marked)
                        .collect(Collectors.joining(any(SPACES)));
        var text = text(command);
        var before = chance.nextBoolean() ? any(SPACES) : "";
        return before
                + capitals(line)
                + (text.isEmpty() && chance.nextBoolean() ? " \u200F" : text);
    }

    private static String[] head(Command command) {
        return LineWriter.head(command).split(" ");
    }

    private static String text(Command command) {
        return LineWriter.write(command).substring(LineWriter.head(command).length());
    }

    private String otherWord(String[] words, int at) {
        var word = words[at];
        if (word.startsWith(TEMPLATE)) {
            return other("keyword.template") + word.substring(TEMPLATE.length() - 1);
        }
        if (word.matches("\\d+m")) {
            return word.replace("m", other("keyword.minute"));
        }
        var isVerb = at == 0 || words[0].equals("help");
        return (isVerb ? Optional.<String>empty() : keyword(word))
                .or(() -> verb(word))
                .map(this::other)
                .orElse(word);
    }

    private static Optional<String> keyword(String word) {
        return Arrays.stream(Keyword.values())
                .filter(one -> one.word().equals(word))
                .map(one -> "keyword." + one.word())
                .findFirst();
    }

    private static Optional<String> verb(String word) {
        return Arrays.stream(Verb.values())
                .filter(one -> one.word().equals(word))
                .map(one -> "verb." + one.word())
                .findFirst();
    }

    private String other(String key) {
        return any(texts.words(any(Texts.LANGUAGES.stream().toList()), key));
    }

    /** As Arabic and Persian keyboards type them; names keep theirs. */
    private String digits(String word) {
        if (!word.matches(NUMBER + "|\\d\\d:\\d\\d")) {
            return word;
        }
        var zero = List.of('0', '\u0660', '\u06F0').get(chance.nextInt(3));
        return word.chars()
                .mapToObj(one -> one >= '0' && one <= '9' ? (char) (zero + one - '0') : (char) one)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String marked(String word) {
        var at = chance.nextInt(word.length() + 1);
        return chance.nextBoolean()
                ? word
                : word.substring(0, at)
                        + MARKS.charAt(chance.nextInt(MARKS.length()))
                        + word.substring(at);
    }

    /** Of the verb alone: names of members and schedules are what they are. */
    private String capitals(String line) {
        var end = line.indexOf(line.strip().split("[\\s\\p{Z}]", 2)[0]);
        var verb = line.strip().split("[\\s\\p{Z}]", 2)[0];
        return chance.nextBoolean()
                ? line
                : line.substring(0, end)
                        + verb.toUpperCase(Locale.ROOT)
                        + line.substring(end + verb.length());
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}

package app.haris.chat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.CaseCommand;
import app.haris.chat.Command;
import app.haris.chat.Command.Misunderstood;
import app.haris.chat.Command.Misunderstood.Reason;
import app.haris.chat.EscalationCommand;
import app.haris.chat.ReplyCommand;
import app.haris.chat.Texts;
import app.haris.chat.Verb;
import app.haris.inbox.CaseNumber;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class LineGrammarProperties {
    private final Texts texts = new Texts();
    private final Vocabulary vocabulary = new Vocabulary(texts);
    private final LineGrammar grammar = new LineGrammar(vocabulary);

    @Property(tries = 2000)
    void what_was_written_reads_back_as_the_same_wherever_it_is_read(
            @ForAll("commands") Command command, @ForAll("places") Optional<CaseNumber> here) {
        var line = LineWriter.write(command);

        assertThat(grammar.read(line, here, Locale.ENGLISH)).isEqualTo(command);
    }

    @Property(tries = 3000)
    void all_words_for_the_same_in_all_languages_mean_the_same(
            @ForAll("commands") Command command, @ForAll long chance) {
        var line = new Typing(texts, new Random(chance)).inOtherWords(command);

        assertThat(grammar.read(line, Optional.empty(), Locale.ENGLISH))
                .as(line)
                .isEqualTo(command);
    }

    @Property(tries = 3000)
    void spaces_capitals_digits_and_marks_of_direction_change_no_meaning(
            @ForAll("commands") Command command,
            @ForAll("places") Optional<CaseNumber> here,
            @ForAll long chance) {
        var line = new Typing(texts, new Random(chance)).carelessly(command);

        assertThat(grammar.read(line, here, Locale.ENGLISH)).as(line).isEqualTo(command);
    }

    @Property(tries = 1000)
    void what_begins_with_no_verb_is_said_to_and_each_suggestion_is_understood(
            @ForAll("almostVerbs") String word,
            @ForAll @AlphaChars @StringLength(max = 12) String rest) {
        var line = word + " " + rest;
        var read = grammar.read(line, Optional.empty(), Locale.ENGLISH);

        Assume.that(vocabulary.verb(word).isEmpty());
        assertThat(read).isInstanceOf(Misunderstood.class);
        var misunderstood = (Misunderstood) read;
        assertThat(misunderstood.reason()).isEqualTo(Reason.UNKNOWN_VERB);
        assertThat(misunderstood.text()).isEqualTo(line);
        assertThat(misunderstood.suggestions())
                .map(one -> grammar.read(one, Optional.empty(), Locale.ENGLISH))
                .noneMatch(one -> one instanceof Misunderstood);
    }

    /** Some at random, and verbs that somebody has mistyped. */
    @Provide
    Arbitrary<String> almostVerbs() {
        var mistyped =
                Arbitraries.of(vocabulary.verbs())
                        .flatMap(
                                verb ->
                                        Arbitraries.integers()
                                                .between(0, verb.length() - 1)
                                                .map(
                                                        at ->
                                                                verb.substring(0, at)
                                                                        + verb.substring(at + 1)))
                        .filter(word -> !word.isBlank());
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12), mistyped);
    }

    @Example
    void every_kind_of_command_is_tried() {
        var tried =
                Stream.concat(
                                Commands.general().stream(),
                                Commands.about(new CaseNumber(12)).stream())
                        .map(Object::getClass);

        assertThat(tried.distinct().toList()).containsAll(kinds(Command.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LineGrammarProperties::kinds)
                : Stream.<Class<?>>of(type).filter(one -> one != Misunderstood.class);
    }

    @Property(tries = 5000)
    void no_line_is_too_strange_to_be_read(
            @ForAll("strangeLines") String line, @ForAll("places") Optional<CaseNumber> here) {
        assertThat(grammar.read(line, here, Locale.ENGLISH))
                .isEqualTo(grammar.read(line, here, Locale.ITALIAN))
                .satisfies(
                        it -> {
                            if (it instanceof Misunderstood(var text, _, _, _)) {
                                assertThat(text).isEqualTo(line);
                            }
                        });
    }

    @Provide
    Arbitrary<String> strangeLines() {
        var verbs = Arbitraries.of(Verb.values()).map(Verb::word);
        var tail = Arbitraries.strings().ofMaxLength(40);
        var numbers = Arbitraries.strings().withChars("0123456789#:rR٣ -").ofMaxLength(30);
        return Arbitraries.oneOf(
                tail,
                Combinators.combine(verbs, tail).as((verb, rest) -> verb + " " + rest),
                Combinators.combine(verbs, numbers, tail)
                        .as((verb, number, rest) -> verb + " " + number + rest));
    }

    @Provide
    Arbitrary<Optional<CaseNumber>> places() {
        return numbers().optional();
    }

    @Provide
    Arbitrary<Command> commands() {
        return Arbitraries.oneOf(
                Arbitraries.of(Commands.general()),
                numbers().flatMap(number -> Arbitraries.of(Commands.about(number))),
                withWords(),
                Combinators.combine(numbers(), revisions())
                        .as(Commands::onRevision)
                        .flatMap(some -> Arbitraries.of(some.toList())));
    }

    private static Arbitrary<Command> withWords() {
        var tags =
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .numeric()
                        .ofMinLength(1)
                        .ofMaxLength(8)
                        .filter(tag -> !tag.equals("not") && !tag.equals("non"))
                        .set()
                        .ofMaxSize(3);
        return Arbitraries.oneOf(
                Combinators.combine(numbers(), words()).as(ReplyCommand.Reply::new),
                Combinators.combine(numbers(), words()).as(CaseCommand.Note::new),
                Combinators.combine(numbers(), words())
                        .as(
                                (number, why) ->
                                        new EscalationCommand.Resolve(
                                                Optional.of(number), why.strip()))
                        .filter(one -> !one.why().isEmpty()),
                Combinators.combine(numbers(), words()).as(CaseCommand.Close::new),
                Combinators.combine(numbers(), revisions(), words()).as(ReplyCommand.Edit::new),
                Combinators.combine(numbers(), revisions(), words()).as(ReplyCommand.Reject::new),
                Combinators.combine(numbers(), tags, tags)
                        .as(CaseCommand.Tag::new)
                        .filter(tag -> !tag.added().isEmpty() || !tag.removed().isEmpty()));
    }

    private static Arbitrary<CaseNumber> numbers() {
        return Arbitraries.longs().between(1, 200).map(CaseNumber::new);
    }

    private static Arbitrary<OptionalInt> revisions() {
        return Arbitraries.integers()
                .between(0, 20)
                .map(number -> number == 0 ? OptionalInt.empty() : OptionalInt.of(number));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(60),
                        Arbitraries.strings().withChars("#:r12 \n").ofMinLength(1).ofMaxLength(9))
                .filter(text -> !text.isBlank());
    }
}

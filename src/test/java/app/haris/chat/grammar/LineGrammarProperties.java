package app.haris.chat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.CaseCommand;
import app.haris.chat.CaseCommand.Pause;
import app.haris.chat.Command;
import app.haris.chat.EscalationCommand;
import app.haris.chat.OnCallCommand;
import app.haris.chat.OverviewCommand;
import app.haris.chat.PersonalCommand;
import app.haris.chat.ReplyCommand;
import app.haris.chat.RuleCommand;
import app.haris.chat.Texts;
import app.haris.chat.Verb;
import app.haris.inbox.CaseNumber;
import app.haris.social.Moderation;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineGrammarProperties {
    private final LineGrammar grammar = new LineGrammar(new Vocabulary(new Texts()));

    @Property(tries = 2000)
    void what_was_written_reads_back_as_the_same_wherever_it_is_read(
            @ForAll("commands") Command command, @ForAll("places") Optional<CaseNumber> here) {
        var line = grammar.write(command);

        assertThat(grammar.read(line, here, Locale.ENGLISH)).isEqualTo(command);
    }

    @Property(tries = 5000)
    void no_line_is_too_strange_to_be_read(
            @ForAll("strangeLines") String line, @ForAll("places") Optional<CaseNumber> here) {
        assertThat(grammar.read(line, here, Locale.ENGLISH)).isNotNull();
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
        return Arbitraries.oneOf(general(), onCase(), withWords(), onRevision());
    }

    private static Arbitrary<Command> general() {
        return Arbitraries.of(
                new OverviewCommand.Home(),
                new OverviewCommand.Hours(),
                new OverviewCommand.Digest(),
                new RuleCommand.ListRules(),
                new RuleCommand.ReloadRules(),
                new OverviewCommand.ListCases(OverviewCommand.View.MINE),
                new RuleCommand.TestRules(Duration.ofDays(2), Optional.of("rules:\n  - x")),
                new OnCallCommand.GoAway(Duration.ofDays(5), Optional.of(new MemberId("lina"))),
                new OnCallCommand.GoAway(Duration.ofHours(3), Optional.empty()),
                new OnCallCommand.ComeBack(),
                new OnCallCommand.ShowCalendar(true),
                new OnCallCommand.ShowCalendar(false),
                new PersonalCommand.Link(Optional.empty()),
                new PersonalCommand.Link(Optional.of("sara-t6vk2a-7hqx2mzp4tke")),
                new PersonalCommand.Unlink(Optional.empty()),
                new PersonalCommand.Unlink(Optional.of(new MemberId("sara"))),
                new PersonalCommand.Speak(Optional.of("it")),
                new Command.Erase("@giu r"),
                new Command.Help(Optional.of(Verb.TAG)),
                new Command.Help(Optional.empty()));
    }

    private static Arbitrary<Command> onCase() {
        return numbers()
                .flatMap(
                        number ->
                                Arbitraries.of(
                                        new OverviewCommand.Show(number),
                                        new CaseCommand.Claim(number),
                                        new CaseCommand.Release(number),
                                        new CaseCommand.Reopen(number),
                                        new RuleCommand.Why(number),
                                        new CaseCommand.Assign(number, new MemberId("sara")),
                                        new ReplyCommand.ReplyInPrivate(number, "12:3 Ciao"),
                                        new ReplyCommand.Moderate(number, Moderation.HIDE),
                                        new CaseCommand.Snooze(number, new Pause.Tomorrow()),
                                        new CaseCommand.Snooze(number, Duration.ofMinutes(95)),
                                        new CaseCommand.Merge(number, new CaseNumber(13)),
                                        new ReplyCommand.ReplyFromTemplate(
                                                number, "late-delivery")));
    }

    private static Arbitrary<Command> withWords() {
        var tags =
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .numeric()
                        .ofMinLength(1)
                        .ofMaxLength(8)
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

    private static Arbitrary<Command> onRevision() {
        return Combinators.combine(numbers(), revisions())
                .as(
                        (number, revision) ->
                                Arbitraries.<Command>of(
                                        new ReplyCommand.Approve(number, revision),
                                        new ReplyCommand.Withdraw(number, revision),
                                        new ReplyCommand.Send(number, revision),
                                        new ReplyCommand.SendAgain(number, revision),
                                        new ReplyCommand.Stop(number, revision),
                                        new ReplyCommand.ConfirmPublished(
                                                number,
                                                revision,
                                                Optional.of(
                                                        new Receipt(new RemoteId("77"), null)))))
                .flatMap(commands -> commands);
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

package app.haris.reply;

import app.haris.social.Delivery;
import app.haris.social.ScriptedPlatform.Step;
import app.haris.team.Member;
import app.haris.team.TeamFixtures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What members, the network and time do to one case.
 *
 * @param scripts one for each member at work, all at the same time
 * @param network one step for each attempt
 * @param isDoubtful whether reading back tells nothing while the members are at work
 */
record History(
        int eyes,
        boolean selfApproval,
        List<List<Deed>> scripts,
        List<Weather> network,
        boolean isDoubtful) {

    /** Something that a member does, or time. */
    sealed interface Deed {
        record Draft(Member member) implements Deed {}

        record OnRevision(Verb verb, Member member, int pick) implements Deed {}

        record Settle(Member member) implements Deed {}

        record Wait(int seconds) implements Deed {}
    }

    enum Verb {
        EDIT,
        APPROVE,
        CHOOSE,
        WITHDRAW,
        REJECT,
        SEND,
        STOP
    }

    /** How the network meets one attempt. */
    enum Weather {
        FAIR(new Step.Publishes()),
        POSTED_BUT_500(new Step.PublishesBut(new Delivery.Unknown("status-500"))),
        POSTED_BUT_REFUSED_TO_SAY(new Step.PublishesBut(new Delivery.Unknown("reset"))),
        LOST(new Step.Answers(new Delivery.Unknown("no-answer"))),
        BUSY(new Step.Answers(new Delivery.NotSent("too-many-requests", Optional.empty()))),
        REFUSES(new Step.Answers(new Delivery.Refused("forbidden"))),
        HANGS(new Step.Publishes()),
        THROWS(new Step.Publishes());

        final Step step;

        Weather(Step step) {
            this.step = step;
        }
    }

    static Arbitrary<History> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(false, false, true),
                        script().list().ofSize(3),
                        Arbitraries.of(Weather.class).list().ofMaxSize(6),
                        Arbitraries.of(true, false))
                .as(History::new);
    }

    /** Whoever is at work has something to say first. */
    private static Arbitrary<List<Deed>> script() {
        return Combinators.combine(
                        member().<Deed>map(Deed.Draft::new),
                        deed().list().ofMinSize(10).ofMaxSize(20))
                .as((first, others) -> Stream.concat(Stream.of(first), others.stream()).toList());
    }

    private static Arbitrary<Member> member() {
        return Arbitraries.of(
                TeamFixtures.sara(),
                TeamFixtures.marco(),
                TeamFixtures.lina(),
                TeamFixtures.omar());
    }

    private static Arbitrary<Deed> deed() {
        var member = member();
        var verb =
                Arbitraries.frequency(
                        Tuple.of(1, Verb.EDIT),
                        Tuple.of(12, Verb.APPROVE),
                        Tuple.of(1, Verb.CHOOSE),
                        Tuple.of(1, Verb.WITHDRAW),
                        Tuple.of(1, Verb.REJECT),
                        Tuple.of(3, Verb.SEND),
                        Tuple.of(1, Verb.STOP));
        var onRevision =
                Combinators.combine(verb, member, Arbitraries.integers().between(0, 3))
                        .as(Deed.OnRevision::new);
        return Arbitraries.frequencyOf(
                Tuple.of(1, member.map(Deed.Draft::new)),
                Tuple.of(12, onRevision),
                Tuple.of(2, member.map(Deed.Settle::new)),
                Tuple.of(5, Arbitraries.integers().between(3, 12).map(Deed.Wait::new)));
    }
}

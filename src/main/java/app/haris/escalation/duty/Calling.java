package app.haris.escalation.duty;

import app.haris.escalation.Messenger;
import app.haris.escalation.Messenger.Delivery;
import app.haris.escalation.Page;
import app.haris.escalation.Page.Outcome;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.escalation.run.Climb;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the calls. A crash between a call and its record repeats it, with the same id: somebody who
 * is called twice is better than nobody. A call that fails is tried a few times; when all calls of
 * a step have failed, the next step is taken without its wait.
 */
@Component
final class Calling implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);
    private static final int MOST_TRIES = 4;

    private final Keeper keeper;
    private final Runs runs;
    private final Pages pages;
    private final List<Messenger> messengers;

    Calling(Keeper keeper, Runs runs, Pages pages, List<Messenger> messengers) {
        this.keeper = keeper;
        this.runs = runs;
        this.pages = pages;
        this.messengers = messengers;
    }

    @Override
    public JobName name() {
        return Keeper.CALL;
    }

    @Override
    public Next run(Job job) {
        var id = UUID.fromString(job.key());
        var page = pages.find(id).filter(one -> one.outcome() == Outcome.WAITING);
        var run = page.flatMap(one -> runs.find(one.run()));
        if (page.isEmpty() || run.isEmpty()) {
            return new Next.Done();
        }
        if (!isWanted(page.get(), run.get())) {
            settle(page.get().with(Outcome.DROPPED, ""));
            return new Next.Done();
        }
        return judge(page.get(), deliver(page.get(), run.get()))
                .<Next>map(Next.Again::new)
                .orElseGet(Next.Done::new);
    }

    /** After an acknowledgement nobody is called any more but whoever is to answer for it. */
    private static boolean isWanted(Page page, Run run) {
        return switch (run.state()) {
            case RunState.Climbing _ -> !page.isQuestion();
            case RunState.Acknowledged acknowledged -> asks(page, acknowledged.by().value());
            case RunState.Asked asked -> asks(page, asked.by().value());
            // The last calls of a chain that has run out are still calls.
            case RunState.Ended ended -> ended.outcome().equals("exhausted") && !page.isQuestion();
        };
    }

    private static boolean asks(Page page, String member) {
        return page.isQuestion()
                && page.recipient() instanceof Recipient.ToMember(var id)
                && id.value().equals(member);
    }

    /** By every way there is; one that gets through is enough. */
    private Delivery deliver(Page page, Run run) {
        Delivery best = new Delivery.Unreachable("no-way-to-reach");
        for (var messenger : messengers) {
            if (messenger.serves(page.recipient())) {
                best = better(best, attempt(messenger, page, run));
            }
        }
        return best;
    }

    /** One way that is broken must not keep the others from being tried. */
    private static Delivery attempt(Messenger messenger, Page page, Run run) {
        try {
            return messenger.deliver(page, run);
        } catch (RuntimeException failure) {
            LOG.error("call {} failed", page.id(), failure);
            return new Delivery.Later("failed", Duration.ofSeconds(10));
        }
    }

    private static Delivery better(Delivery one, Delivery other) {
        return rank(other) > rank(one)
                        || (rank(other) == rank(one) && !(one instanceof Delivery.Delivered))
                ? other
                : one;
    }

    private static int rank(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered _ -> 2;
            case Delivery.Later _ -> 1;
            case Delivery.Unreachable _ -> 0;
        };
    }

    /** When to try again, if at all. */
    private Optional<Instant> judge(Page page, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered(var by) -> {
                settle(page.with(Outcome.DELIVERED, by));
                yield Optional.empty();
            }
            case Delivery.Unreachable(var code) -> {
                settle(page.with(Outcome.FAILED, code));
                yield Optional.empty();
            }
            case Delivery.Later(var code, var after) -> {
                var isLast = page.tries() + 1 >= MOST_TRIES;
                settle(page.with(isLast ? Outcome.FAILED : Outcome.WAITING, code));
                yield isLast ? Optional.empty() : Optional.of(keeper.now().plus(after));
            }
        };
    }

    private void settle(Page page) {
        keeper.on(
                page.run(),
                run -> {
                    pages.save(page);
                    switch (page.outcome()) {
                        case WAITING, DROPPED -> {}
                        case DELIVERED -> keeper.note(run, act("called", page));
                        case FAILED -> failed(run, page);
                    }
                    return true;
                });
    }

    private void failed(Run run, Page page) {
        keeper.note(run, act("could-not-call", page).with("why", page.detail()));
        var isLost =
                pages.of(run.id()).stream()
                        .filter(other -> other.position() == page.position())
                        .filter(other -> other.round() == page.round())
                        .filter(other -> other.isQuestion() == page.isQuestion())
                        .allMatch(other -> other.outcome() == Outcome.FAILED);
        if (!isLost) {
            return;
        }
        var hastened =
                page.isQuestion()
                        ? unanswerable(run)
                        : Climb.hastened(run, page.position(), page.round(), keeper.now());
        if (!hastened.equals(run)) {
            keeper.change(run, hastened.state(), Act.ofHaris("hastened-escalation"));
        }
    }

    /** Whoever cannot be asked cannot say that they are on it. */
    private Run unanswerable(Run run) {
        return run.state() instanceof RunState.Active active
                ? run.become(
                        new RunState.Climbing(
                                active.position(), active.round(), true, keeper.now()))
                : run;
    }

    private static Act act(String what, Page page) {
        var step = page.isQuestion() ? 0 : page.position() + 1;
        return Act.ofHaris(what)
                .with("recipient", page.recipient().key())
                .with("step", step)
                .with("by", page.detail());
    }
}

package app.haris.reply.members;

import app.haris.audit.Origin;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Cases;
import app.haris.inbox.Outcome;
import app.haris.reply.ReleaseGate;
import app.haris.reply.ReplyState;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.reply.template.TemplateUse;
import app.haris.reply.template.Templates;
import app.haris.reply.template.Templates.Filling;
import app.haris.storage.Transactions;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells authors who write while the office is closed when somebody will be there: once in a case,
 * before any other answer, and only by a template that a member approved to go without eyes. From
 * here on it is a reply like any other, which the outbox looks at again before it leaves.
 *
 * <p>Where anything asks for eyes or would hold an answer back, nothing is begun: a word that goes
 * out by itself is the last that anybody needs in a crisis, and it must not wait for its end.
 */
@Component
final class Acknowledging implements Worker {
    private static final Actor HARIS =
            new Actor(
                    new Member(
                            Reply.HARIS,
                            "Haris",
                            Set.of(Role.MEMBER),
                            Locale.ENGLISH,
                            List.of(),
                            List.of()),
                    Origin.CLOCK);

    private final Transactions transactions;
    private final Cases cases;
    private final Drafts drafts;
    private final Destinations destinations;
    private final TextCheck check;
    private final Templates templates;
    private final Writing writing;
    private final Revisions revisions;
    private final Ledger ledger;
    private final List<ReleaseGate> gates;
    private final Team team;
    private final Clock clock;

    Acknowledging(
            Transactions transactions,
            Cases cases,
            Drafts drafts,
            Destinations destinations,
            TextCheck check,
            Templates templates,
            Writing writing,
            Revisions revisions,
            Ledger ledger,
            List<ReleaseGate> gates,
            Team team,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.drafts = drafts;
        this.destinations = destinations;
        this.check = check;
        this.templates = templates;
        this.writing = writing;
        this.revisions = revisions;
        this.ledger = ledger;
        this.gates = gates;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return OutOfHours.NAME;
    }

    @Override
    public Next run(Job job) {
        var number = new CaseNumber(Long.parseLong(job.key()));
        transactions.run(
                () ->
                        cases.lock(number)
                                .filter(about -> about.state() instanceof CaseState.Open)
                                .filter(this::isClosedFor)
                                .ifPresent(this::acknowledge));
        return new Next.Done();
    }

    private boolean isClosedFor(Case about) {
        return team.backAt(about.brand().value(), clock.instant()).isPresent();
    }

    private void acknowledge(Case about) {
        var template = team.outOfHours();
        var scene = new Scene(about, drafts.of(about.number()), HARIS, clock.instant());
        if (template.isPresent() && scene.replies().isEmpty()) {
            var where = destinations.of(about);
            if (where instanceof Outcome.Done<Destination>(var destination)) {
                acknowledge(scene, template.get(), destination);
            }
        }
    }

    private void acknowledge(Scene scene, String template, Destination destination) {
        if (!(templates.fill(template, scene.about(), destination.account())
                instanceof Filling.Filled(var use, var offer))) {
            return;
        }
        if (check.check(offer.text(), destination) instanceof Outcome.Done<String>(var text)) {
            var wording = Writing.wording(text, List.of(), destination);
            var basis = Writing.basis(scene, destination, Optional.of(use));
            var reply =
                    writing.written(scene, scene.nextDraft(), List.of(Reply.HARIS), wording, basis);
            templates
                    .exemption(use)
                    .filter(_ -> mayLeave(scene, reply))
                    .ifPresent(word -> begin(scene, reply, use, word.by().value()));
        }
    }

    private boolean mayLeave(Scene scene, Reply reply) {
        var revision = revisions.of(reply, scene.about());
        return revision.eyes().needed() == 0
                && gates.stream()
                        .noneMatch(
                                gate ->
                                        gate.holds(
                                                        revision,
                                                        scene.about(),
                                                        scene.now(),
                                                        Optional.empty())
                                                .isPresent());
    }

    private void begin(Scene scene, Reply reply, TemplateUse use, String approver) {
        var drafted = Act.of(HARIS, "drafted").words("text", reply.wording().text());
        var begun = ledger.begin(reply, drafted);
        if (begun.state() instanceof ReplyState.Drafted state) {
            var act =
                    Act.of(HARIS, "approved-as-template")
                            .fact("template", use.key())
                            .fact("approved-by", approver);
            var sendAt = scene.now().plus(team.policy().undo());
            ledger.change(begun, begun.become(state.approved(sendAt), scene.now()), act);
        }
    }
}

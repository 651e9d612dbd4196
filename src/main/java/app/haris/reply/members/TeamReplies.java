package app.haris.reply.members;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.reply.Attempt;
import app.haris.reply.ModerationRequest;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.reply.TemplateOffer;
import app.haris.reply.TextPreview;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.reply.members.Stage.Verb;
import app.haris.reply.outbox.Call;
import app.haris.reply.outbox.Calls;
import app.haris.reply.outbox.ModerationOrder;
import app.haris.reply.outbox.Moderations;
import app.haris.reply.outbox.Verdict;
import app.haris.reply.template.Templates;
import app.haris.social.Accounts;
import app.haris.social.Media;
import app.haris.social.Moderation;
import app.haris.social.Receipt;
import app.haris.team.MemberId;
import app.haris.team.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Replies, as members see and handle them. */
@Component
final class TeamReplies implements Replies {
    private static final Verb EDIT = new Verb(Role.MEMBER, true, TeamReplies::isEditable);
    private static final Verb APPROVE = new Verb(Role.APPROVER, true, TeamReplies::isApprovable);
    private static final Verb WITHDRAW = new Verb(Role.MEMBER, false, TeamReplies::isApprovable);
    private static final Verb REJECT =
            new Verb(Role.MEMBER, false, state -> state instanceof ReplyState.Open);
    private static final Verb SEND =
            new Verb(
                    Role.MEMBER,
                    true,
                    state ->
                            state instanceof ReplyState.Approved
                                    || state instanceof ReplyState.Waiting);
    private static final Verb STOP =
            new Verb(Role.MEMBER, false, state -> state instanceof ReplyState.Approved);
    private static final Verb CONFIRM =
            new Verb(Role.MEMBER, false, state -> state instanceof ReplyState.Unknown);
    private static final Verb SEND_AGAIN =
            new Verb(Role.APPROVER, true, state -> state instanceof ReplyState.Unknown);

    private final Stage stage;
    private final Writing writing;
    private final Attaching attaching;
    private final Approving approving;
    private final Deciding deciding;
    private final Asking asking;
    private final Destinations destinations;
    private final TextCheck check;
    private final Templates templates;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Calls calls;
    private final Moderations moderations;
    private final Cases cases;
    private final Accounts accounts;

    TeamReplies(
            Stage stage,
            Writing writing,
            Attaching attaching,
            Approving approving,
            Deciding deciding,
            Asking asking,
            Destinations destinations,
            TextCheck check,
            Templates templates,
            Revisions revisions,
            Drafts drafts,
            Calls calls,
            Moderations moderations,
            Cases cases,
            Accounts accounts) {
        this.stage = stage;
        this.writing = writing;
        this.attaching = attaching;
        this.approving = approving;
        this.deciding = deciding;
        this.asking = asking;
        this.destinations = destinations;
        this.check = check;
        this.templates = templates;
        this.revisions = revisions;
        this.drafts = drafts;
        this.calls = calls;
        this.moderations = moderations;
        this.cases = cases;
        this.accounts = accounts;
    }

    private static boolean isEditable(ReplyState state) {
        return switch (state) {
            case ReplyState.Open open -> true;
            case ReplyState.Rejected rejected -> true;
            case ReplyState.Refused refused -> true;
            case ReplyState.Superseded superseded -> false;
            case ReplyState.Underway underway -> false;
            case ReplyState.Published published -> false;
        };
    }

    /** An unknown reply may have to be sent again, when earlier eyes have expired. */
    private static boolean isApprovable(ReplyState state) {
        return state instanceof ReplyState.Open || state instanceof ReplyState.Unknown;
    }

    @Override
    public List<Revision> of(CaseNumber number) {
        return cases.find(number)
                .map(
                        about ->
                                drafts.of(number).stream()
                                        .map(reply -> revisions.of(reply, about))
                                        .toList())
                .orElse(List.of());
    }

    @Override
    public Map<CaseNumber, List<Revision>> of(Collection<Case> about) {
        var found = drafts.of(about.stream().map(Case::number).toList());
        return about.stream()
                .filter(one -> found.containsKey(one.number()))
                .collect(
                        Collectors.toMap(
                                Case::number,
                                one ->
                                        found.getOrDefault(one.number(), List.of()).stream()
                                                .map(reply -> revisions.of(reply, one))
                                                .toList()));
    }

    @Override
    public List<Attempt> attempts(CaseNumber number) {
        var found = calls.of(number);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> draftOf =
                drafts.of(number).stream().collect(Collectors.toMap(Reply::number, Reply::draft));
        return found.stream()
                .map(call -> attempt(call, draftOf.getOrDefault(call.revision(), 0)))
                .toList();
    }

    private static Attempt attempt(Call call, int draft) {
        return new Attempt(
                call.id(),
                draft,
                call.revision(),
                call.began(),
                call.verdict().map(Verdict::word),
                call.verdict().flatMap(Verdict::proof),
                call.verdict().flatMap(Verdict::why));
    }

    @Override
    public List<CaseNumber> awaiting(MemberId approver, long below, int limit) {
        return drafts.awaiting(approver, below, limit);
    }

    @Override
    public List<ModerationRequest> moderations(CaseNumber number) {
        return moderations.of(number).stream().map(ModerationOrder::request).toList();
    }

    @Override
    public List<TemplateOffer> templates(CaseNumber number) {
        return cases.find(number).stream()
                .flatMap(
                        about ->
                                accounts.find(about.account()).stream()
                                        .flatMap(
                                                account ->
                                                        templates.offers(about, account).stream()))
                .toList();
    }

    @Override
    public Outcome<TextPreview> preview(CaseNumber number, String text) {
        return cases.find(number)
                .map(about -> preview(about, text))
                .orElseGet(() -> Denials.of(Denial.noSuchCase(number)));
    }

    private Outcome<TextPreview> preview(Case about, String text) {
        return destinations.of(about).map(destination -> check.preview(text, destination));
    }

    @Override
    public Outcome<Revision> draft(CaseNumber number, String text, List<Media> media, Actor actor) {
        return stage.start(number, actor, scene -> writing.draft(scene, text, media));
    }

    @Override
    public Outcome<Media> attach(CaseNumber number, byte[] file, String description, Actor actor) {
        return attaching.attach(number, file, description, actor);
    }

    @Override
    public Outcome<Revision> draftFromTemplate(CaseNumber number, String template, Actor actor) {
        return stage.start(number, actor, scene -> writing.draftFromTemplate(scene, template));
    }

    @Override
    public Outcome<Revision> edit(
            CaseNumber number, OptionalInt revision, Change change, Actor actor) {
        return stage.on(
                number,
                revision,
                actor,
                EDIT,
                (scene, reply) -> writing.edit(scene, reply, change));
    }

    @Override
    public Outcome<Revision> approve(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, APPROVE, approving::approve);
    }

    @Override
    public Outcome<Revision> choose(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, APPROVE, approving::choose);
    }

    @Override
    public Outcome<Revision> withdraw(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, WITHDRAW, approving::withdraw);
    }

    @Override
    public Outcome<Revision> reject(
            CaseNumber number, OptionalInt revision, String why, Actor actor) {
        return stage.on(
                number,
                revision,
                actor,
                REJECT,
                (scene, reply) -> deciding.reject(scene, reply, why));
    }

    @Override
    public Outcome<Revision> send(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, SEND, deciding::send);
    }

    @Override
    public Outcome<Revision> stop(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, STOP, deciding::stop);
    }

    @Override
    public Outcome<Revision> confirmPublished(
            CaseNumber number, OptionalInt revision, Optional<Receipt> receipt, Actor actor) {
        return stage.on(
                number,
                revision,
                actor,
                CONFIRM,
                (scene, reply) -> deciding.confirmPublished(scene, reply, receipt));
    }

    @Override
    public Outcome<Revision> sendAgain(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, SEND_AGAIN, deciding::sendAgain);
    }

    @Override
    public Outcome<ModerationRequest> takeBack(CaseNumber number, int revision, Actor actor) {
        return stage.on(number, actor, Role.APPROVER, scene -> asking.takeBack(scene, revision));
    }

    @Override
    public Outcome<ModerationRequest> moderate(
            CaseNumber number, Moderation moderation, Actor actor) {
        return stage.on(
                number,
                actor,
                Asking.roleFor(moderation),
                scene -> asking.moderate(scene, moderation));
    }
}

package app.haris.reply.members;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.reply.Attempt;
import app.haris.reply.ModerationRequest;
import app.haris.reply.Replies;
import app.haris.reply.Revision;
import app.haris.reply.TemplateOffer;
import app.haris.reply.TextPreview;
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
import org.springframework.stereotype.Component;

/** Replies, as members see and handle them. */
@Component
final class TeamReplies implements Replies {
    private final Reading reading;
    private final Stage stage;
    private final Writing writing;
    private final Attaching attaching;
    private final Approving approving;
    private final Deciding deciding;
    private final Asking asking;

    TeamReplies(
            Reading reading,
            Stage stage,
            Writing writing,
            Attaching attaching,
            Approving approving,
            Deciding deciding,
            Asking asking) {
        this.reading = reading;
        this.stage = stage;
        this.writing = writing;
        this.attaching = attaching;
        this.approving = approving;
        this.deciding = deciding;
        this.asking = asking;
    }

    @Override
    public List<Revision> of(CaseNumber number) {
        return reading.of(number);
    }

    @Override
    public Map<CaseNumber, List<Revision>> of(Collection<Case> about) {
        return reading.of(about);
    }

    @Override
    public List<Attempt> attempts(CaseNumber number) {
        return reading.attempts(number);
    }

    @Override
    public List<CaseNumber> awaiting(MemberId approver, long below, int limit) {
        return reading.awaiting(approver, below, limit);
    }

    @Override
    public List<ModerationRequest> moderations(CaseNumber number) {
        return reading.moderations(number);
    }

    @Override
    public List<TemplateOffer> templates(CaseNumber number) {
        return reading.templates(number);
    }

    @Override
    public Outcome<TextPreview> preview(CaseNumber number, String text) {
        return reading.preview(number, text);
    }

    @Override
    public Outcome<Revision> draft(CaseNumber number, String text, List<Media> media, Actor actor) {
        return stage.start(number, actor, scene -> writing.draft(scene, text, media));
    }

    @Override
    public Outcome<Revision> draftInPrivate(CaseNumber number, String text, Actor actor) {
        return stage.start(number, actor, scene -> writing.draftInPrivate(scene, text));
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
                Verb.EDIT,
                (scene, reply) -> writing.edit(scene, reply, change));
    }

    @Override
    public Outcome<Revision> approve(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, Verb.APPROVE, approving::approve);
    }

    @Override
    public Outcome<Revision> choose(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, Verb.APPROVE, approving::choose);
    }

    @Override
    public Outcome<Revision> withdraw(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, Verb.WITHDRAW, approving::withdraw);
    }

    @Override
    public Outcome<Revision> reject(
            CaseNumber number, OptionalInt revision, String why, Actor actor) {
        return stage.on(
                number,
                revision,
                actor,
                Verb.REJECT,
                (scene, reply) -> deciding.reject(scene, reply, why));
    }

    @Override
    public Outcome<Revision> send(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, Verb.SEND, deciding::send);
    }

    @Override
    public Outcome<Revision> stop(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, Verb.STOP, deciding::stop);
    }

    @Override
    public Outcome<Revision> confirmPublished(
            CaseNumber number, OptionalInt revision, Optional<Receipt> receipt, Actor actor) {
        return stage.on(
                number,
                revision,
                actor,
                Verb.CONFIRM,
                (scene, reply) -> deciding.confirmPublished(scene, reply, receipt));
    }

    @Override
    public Outcome<Revision> sendAgain(CaseNumber number, OptionalInt revision, Actor actor) {
        return stage.on(number, revision, actor, Verb.SEND_AGAIN, deciding::sendAgain);
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

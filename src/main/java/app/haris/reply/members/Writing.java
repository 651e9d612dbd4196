package app.haris.reply.members;

import app.haris.inbox.Outcome;
import app.haris.reply.Replies.Change;
import app.haris.reply.ReplyState;
import app.haris.reply.Wording;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Basis;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Passage;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.reply.template.Fingerprints;
import app.haris.reply.template.TemplateUse;
import app.haris.reply.template.Templates;
import app.haris.reply.template.Templates.Filling;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.storage.Ids;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Starts drafts and edits them. */
@Component
final class Writing {
    private final Destinations destinations;
    private final TextCheck check;
    private final MediaCheck mediaCheck;
    private final Correcting correcting;
    private final Templates templates;
    private final Revisions revisions;
    private final Ledger ledger;
    private final Team team;
    private final Ids ids;

    Writing(
            Destinations destinations,
            TextCheck check,
            MediaCheck mediaCheck,
            Correcting correcting,
            Templates templates,
            Revisions revisions,
            Ledger ledger,
            Team team,
            Ids ids) {
        this.destinations = destinations;
        this.check = check;
        this.mediaCheck = mediaCheck;
        this.correcting = correcting;
        this.templates = templates;
        this.revisions = revisions;
        this.ledger = ledger;
        this.team = team;
        this.ids = ids;
    }

    Outcome<Reply> draft(Scene scene, String typed, List<Media> media) {
        return destinations
                .of(scene.about())
                .flatMap(to -> draft(scene, new Change(typed, Optional.of(media)), to));
    }

    Outcome<Reply> draftInPrivate(Scene scene, String typed) {
        return destinations
                .inPrivate(scene.about())
                .flatMap(to -> Privacy.allows(scene, to))
                .flatMap(to -> draft(scene, new Change(typed, Optional.empty()), to));
    }

    private Outcome<Reply> draft(Scene scene, Change change, Destination destination) {
        return wording(change, destination)
                .map(wording -> begin(scene, wording, basis(scene, destination, Optional.empty())));
    }

    Outcome<Reply> draftFromTemplate(Scene scene, String template) {
        return destinations
                .of(scene.about())
                .flatMap(destination -> fromTemplate(scene, template, destination));
    }

    private Outcome<Reply> fromTemplate(Scene scene, String template, Destination destination) {
        return switch (templates.fill(template, scene.about(), destination.account())) {
            case Filling.Filled(var use, var offer) ->
                    check.check(offer.text(), destination)
                            .map(text -> wording(text, List.of(), destination))
                            .map(
                                    wording ->
                                            begin(
                                                    scene,
                                                    wording,
                                                    basis(scene, destination, Optional.of(use))))
                            .map(reply -> goWithoutEyes(scene, reply, use));
            case Filling.NoSuchTemplate(var known) ->
                    Denials.of(Denials.noSuchTemplate(template, known));
            case Filling.NoText(var languages) ->
                    Denials.of(
                            Denials.noTemplateText(
                                    template, languages.stream().map(Language::code).toList()));
            case Filling.Lacking(var variables) ->
                    Denials.of(Denials.templateLacks(template, variables));
        };
    }

    /** A template that was approved as a template begins its undo window at once. */
    private Reply goWithoutEyes(Scene scene, Reply reply, TemplateUse use) {
        var exemption = templates.exemption(use);
        if (exemption.isEmpty()
                || revisions.eyes(reply, scene.about()).needed() > 0
                || !(reply.state() instanceof ReplyState.Drafted drafted)) {
            return reply;
        }
        var act =
                Act.of(scene.actor(), "approved-as-template")
                        .fact("template", use.key())
                        .fact("approved-by", exemption.get().by())
                        .fact("approved-on", exemption.get().on());
        var sendAt = scene.now().plus(team.policy().undo());
        return ledger.change(reply, reply.become(drafted.approved(sendAt), scene.now()), act);
    }

    /**
     * A new revision in the place of an earlier one; whoever edits becomes an author of both. What
     * was published already is corrected by it.
     */
    Outcome<Reply> edit(Scene scene, Reply earlier, Change change) {
        return destinations
                .of(scene.about(), earlier)
                .flatMap(destination -> edit(scene, earlier, change, destination));
    }

    private Outcome<Reply> edit(
            Scene scene, Reply earlier, Change change, Destination destination) {
        var whole = new Change(change.text(), change.media().or(() -> media(earlier)));
        var basis = basis(scene, destination, Optional.empty());
        return wording(whole, destination)
                .flatMap(wording -> correcting.after(earlier, wording, destination))
                .flatMap(wording -> edit(scene, earlier, wording, basis));
    }

    private static Optional<List<Media>> media(Reply reply) {
        return Optional.of(reply.wording().media());
    }

    private Outcome<Reply> edit(Scene scene, Reply earlier, Wording wording, Basis basis) {
        if (wording.text().equals(earlier.wording().text())
                && wording.media().equals(earlier.wording().media())) {
            return Denials.of(Denials.unchangedText());
        }
        if (earlier.state() instanceof ReplyState.Open open) {
            ledger.change(
                    earlier,
                    earlier.become(open.superseded(), scene.now()),
                    Act.of(scene.actor(), "superseded"));
        }
        var authors = new ArrayList<>(earlier.authors());
        authors.remove(scene.member());
        authors.add(scene.member());
        var edited = written(scene, earlier.draft(), authors, wording, basis);
        var verb = wording.corrects().isPresent() ? "correction-drafted" : "edited";
        var act = Act.of(scene.actor(), verb).fact("replaces", earlier.number());
        return new Outcome.Done<>(ledger.begin(edited, act.words("text", wording.text())));
    }

    private Reply begin(Scene scene, Wording wording, Basis basis) {
        var reply = written(scene, scene.nextDraft(), List.of(scene.member()), wording, basis);
        var act = Act.of(scene.actor(), "drafted").words("text", wording.text());
        return ledger.begin(reply, act);
    }

    Reply written(Scene scene, int draft, List<MemberId> authors, Wording wording, Basis basis) {
        var key = ids.next();
        return new Reply(
                scene.about().number(),
                draft,
                scene.nextRevision(),
                key,
                wording,
                wording.hash(key),
                authors,
                scene.now(),
                basis,
                Passage.NONE,
                List.of(),
                new ReplyState.Drafted(),
                scene.now(),
                1);
    }

    /** A text and its pictures as they will be published, if they can be. */
    private Outcome<Wording> wording(Change change, Destination destination) {
        return check.check(change.text(), destination)
                .flatMap(
                        text ->
                                mediaCheck
                                        .check(change.media().orElseGet(List::of), destination)
                                        .map(media -> wording(text, media, destination)));
    }

    static Wording wording(String text, List<Media> media, Destination destination) {
        return new Wording(
                text,
                media,
                destination.account().id(),
                destination.target().interaction().id(),
                destination.visibility());
    }

    static Basis basis(Scene scene, Destination destination, Optional<TemplateUse> template) {
        return new Basis(
                Fingerprints.of(destination.target().currentText()),
                template,
                scene.about().assessment().eyes());
    }
}

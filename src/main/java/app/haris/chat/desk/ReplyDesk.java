package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.Enclosure;
import app.haris.chat.ReplyCommand;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.reply.Replies;
import app.haris.reply.Revision;
import app.haris.social.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The work of members on drafts. */
@Component
final class ReplyDesk {
    private final Replies replies;
    private final CaseFiles files;
    private final Cards cards;

    ReplyDesk(Replies replies, CaseFiles files, Cards cards) {
        this.replies = replies;
        this.files = files;
        this.cards = cards;
    }

    Answer perform(ReplyCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case ReplyCommand.Reply reply -> draft(reply, actor, voice);
            case ReplyCommand.ReplyInPrivate reply -> draft(reply, actor, voice);
            case ReplyCommand.ReplyFromTemplate reply -> draft(reply, actor, voice);
            case ReplyCommand.Moderate moderate -> moderate(moderate, actor, voice);
            case ReplyCommand.TakeBack back -> takeBack(back, actor, voice);
            case ReplyCommand.OnRevision onRevision -> perform(onRevision, actor, voice);
        };
    }

    private Answer draft(ReplyCommand.Reply reply, Actor actor, Voice voice) {
        var outcome =
                media(reply.number(), reply.enclosures(), actor)
                        .flatMap(
                                media -> replies.draft(reply.number(), reply.text(), media, actor));
        return said("drafted", outcome, reply.number(), voice);
    }

    private Answer draft(ReplyCommand.ReplyInPrivate reply, Actor actor, Voice voice) {
        var outcome = replies.draftInPrivate(reply.number(), reply.text(), actor);
        return said("drafted", outcome, reply.number(), voice);
    }

    private Answer draft(ReplyCommand.ReplyFromTemplate reply, Actor actor, Voice voice) {
        var outcome = replies.draftFromTemplate(reply.number(), reply.template(), actor);
        return said("drafted", outcome, reply.number(), voice);
    }

    private Outcome<Revision> edit(ReplyCommand.Edit edit, Actor actor) {
        return edit.enclosures().isEmpty()
                ? replies.edit(edit.number(), edit.revision(), edit.text(), actor)
                : media(edit.number(), edit.enclosures().get(), actor)
                        .flatMap(
                                media ->
                                        replies.edit(
                                                edit.number(),
                                                edit.revision(),
                                                new Replies.Change(edit.text(), Optional.of(media)),
                                                actor));
    }

    /** Takes in what was brought; the first that cannot be taken ends it. */
    private Outcome<List<Media>> media(CaseNumber number, List<Enclosure> enclosures, Actor actor) {
        Outcome<List<Media>> all = new Outcome.Done<>(List.of());
        for (var enclosure : enclosures) {
            all =
                    all.flatMap(
                            before ->
                                    media(number, enclosure, actor)
                                            .map(
                                                    one ->
                                                            Stream.concat(
                                                                            before.stream(),
                                                                            Stream.of(one))
                                                                    .toList()));
        }
        return all;
    }

    private Outcome<Media> media(CaseNumber number, Enclosure enclosure, Actor actor) {
        return switch (enclosure) {
            case Enclosure.Known(var media) -> new Outcome.Done<>(media);
            case Enclosure.Fresh(var file, var description) ->
                    replies.attach(number, file, description, actor);
        };
    }

    private Answer moderate(ReplyCommand.Moderate moderate, Actor actor, Voice voice) {
        var what = moderate.moderation().name().toLowerCase(Locale.ROOT);
        return voice.answer(
                moderate.number(),
                replies.moderate(moderate.number(), moderate.moderation(), actor),
                asked -> voice.say("said.will-" + what, Map.of("case", moderate.number())));
    }

    private Answer takeBack(ReplyCommand.TakeBack back, Actor actor, Voice voice) {
        return voice.answer(
                back.number(),
                replies.takeBack(back.number(), back.revision(), actor),
                asked ->
                        voice.say(
                                "said.will-take-back",
                                Map.of("case", back.number(), "revision", "r" + back.revision())));
    }

    private Answer perform(ReplyCommand.OnRevision command, Actor actor, Voice voice) {
        var number = command.number();
        var revision = command.revision();
        return switch (command) {
            case ReplyCommand.Edit edit -> edited(edit(edit, actor), number, voice);
            case ReplyCommand.Approve _ ->
                    said("approved", replies.approve(number, revision, actor), number, voice);
            case ReplyCommand.Choose _ ->
                    said("chosen", replies.choose(number, revision, actor), number, voice);
            case ReplyCommand.Withdraw _ ->
                    said("withdrawn", replies.withdraw(number, revision, actor), number, voice);
            case ReplyCommand.Reject reject ->
                    said(
                            "rejected",
                            replies.reject(number, revision, reject.why(), actor),
                            number,
                            voice);
            case ReplyCommand.Send _ ->
                    said("sent", replies.send(number, revision, actor), number, voice);
            case ReplyCommand.SendAgain _ ->
                    said("sent-again", replies.sendAgain(number, revision, actor), number, voice);
            case ReplyCommand.ConfirmPublished confirm ->
                    said(
                            "confirmed",
                            replies.confirmPublished(number, revision, confirm.receipt(), actor),
                            number,
                            voice);
            case ReplyCommand.Stop _ ->
                    said("stopped", replies.stop(number, revision, actor), number, voice);
        };
    }

    private Answer edited(Outcome<Revision> outcome, CaseNumber number, Voice voice) {
        return voice.answer(
                number,
                outcome,
                revision ->
                        said(
                                revision.corrects().isPresent() ? "corrected" : "edited",
                                revision,
                                voice));
    }

    private Answer said(String deed, Outcome<Revision> outcome, CaseNumber number, Voice voice) {
        return voice.answer(number, outcome, revision -> said(deed, revision, voice));
    }

    /** What was done, and where the revision stands now. */
    private String said(String deed, Revision revision, Voice voice) {
        var lines = new ArrayList<String>();
        lines.add(
                voice.say(
                        "said." + deed,
                        Map.of(
                                "case",
                                revision.caseNumber(),
                                "revision",
                                "r" + revision.number())));
        files.read(revision.caseNumber())
                .map(file -> standing(file, revision, voice))
                .ifPresent(lines::addAll);
        return String.join("\n", lines);
    }

    private List<String> standing(CaseFile file, Revision done, Voice voice) {
        return file.revision(done.number())
                .map(now -> cards.draw(file, now, voice.words().language()))
                .map(
                        draft -> {
                            var lines = new ArrayList<String>();
                            lines.add(draft.state() + " · " + String.join(" · ", draft.status()));
                            lines.addAll(draft.notices());
                            return lines;
                        })
                .orElseGet(ArrayList::new);
    }
}

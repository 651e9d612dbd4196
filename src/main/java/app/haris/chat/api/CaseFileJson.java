package app.haris.chat.api;

import app.haris.audit.AuditEntry;
import app.haris.chat.CaseFile;
import app.haris.inbox.Note;
import app.haris.reply.Attempt;
import app.haris.reply.Eyes;
import app.haris.reply.ModerationRequest;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Media;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case with all that belongs to it, as programs see it. */
record CaseFileJson(
        @JsonUnwrapped CaseJson summary,
        List<EscalationJson> escalations,
        List<JsonNode> interactions,
        List<NoteJson> notes,
        List<DraftJson> drafts,
        List<AttemptJson> attempts,
        List<ModerationJson> moderations,
        List<EntryJson> journal) {

    record NoteJson(String by, String text, Instant at) {
        static NoteJson of(Note note) {
            return new NoteJson(note.by().value(), note.text(), note.at());
        }
    }

    /**
     * One revision.
     *
     * @param corrects the post of ours whose place it takes
     * @param sendAt when it leaves unless it is stopped
     * @param reason why it is held, unknown, refused or rejected
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DraftJson(
            int draft,
            int revision,
            String text,
            List<Media> media,
            List<String> authors,
            String state,
            EyesJson eyes,
            String visibility,
            String account,
            String inReplyTo,
            Optional<String> corrects,
            Instant createdAt,
            String hash,
            Optional<Instant> sendAt,
            Optional<String> reason) {
        static DraftJson of(Revision revision) {
            return new DraftJson(
                    revision.draft(),
                    revision.number(),
                    revision.text(),
                    revision.media(),
                    ids(revision.authors()),
                    revision.state().word(),
                    EyesJson.of(revision.eyes()),
                    revision.visibility().name().toLowerCase(Locale.ROOT),
                    revision.account().value(),
                    revision.target().value(),
                    revision.corrects().map(RemoteId::value),
                    revision.createdAt(),
                    revision.hash(),
                    sendAt(revision.state()),
                    reason(revision.state()));
        }

        private static Optional<Instant> sendAt(ReplyState state) {
            return state instanceof ReplyState.Approved(var at)
                    ? Optional.of(at)
                    : Optional.empty();
        }

        private static Optional<String> reason(ReplyState state) {
            return switch (state) {
                case ReplyState.Rejected(var by, var why) -> Optional.of(why);
                case ReplyState.Held(var reason) -> Optional.of(reason);
                case ReplyState.Unknown(var reason, var since) -> Optional.of(reason);
                case ReplyState.Refused(var reason) -> Optional.of(reason);
                case ReplyState.Drafted _,
                        ReplyState.Approved _,
                        ReplyState.Superseded _,
                        ReplyState.Sending _,
                        ReplyState.Published _,
                        ReplyState.Stopped _ ->
                        Optional.empty();
            };
        }
    }

    record EyesJson(int needed, List<String> why, List<String> given) {
        static EyesJson of(Eyes eyes) {
            return new EyesJson(eyes.needed(), eyes.why(), ids(eyes.given()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AttemptJson(
            int draft,
            int revision,
            Instant at,
            Optional<String> outcome,
            Optional<ReceiptJson> receipt,
            Optional<String> reason) {
        static AttemptJson of(Attempt attempt) {
            return new AttemptJson(
                    attempt.draft(),
                    attempt.revision(),
                    attempt.at(),
                    attempt.outcome(),
                    attempt.receipt().map(ReceiptJson::of),
                    attempt.reason());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptJson(String id, @Nullable URI url) {
        static ReceiptJson of(Receipt receipt) {
            return new ReceiptJson(receipt.id().value(), receipt.url());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ModerationJson(
            String moderation,
            String interaction,
            String by,
            Instant at,
            Optional<String> outcome,
            Optional<String> reason) {
        static ModerationJson of(ModerationRequest request) {
            return new ModerationJson(
                    request.moderation().name().toLowerCase(Locale.ROOT),
                    request.target().value(),
                    request.by().value(),
                    request.at(),
                    request.outcome(),
                    request.reason());
        }
    }

    record EntryJson(
            long number,
            Instant at,
            String who,
            String from,
            String what,
            Map<String, String> details,
            Map<String, String> content,
            String hash,
            String previous) {
        static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    entry.number(),
                    entry.at(),
                    entry.who(),
                    entry.from().word(),
                    entry.what(),
                    entry.details(),
                    entry.content(),
                    entry.hash(),
                    entry.previous());
        }
    }

    static CaseFileJson of(CaseFile file, List<JsonNode> interactions, List<AuditEntry> journal) {
        return new CaseFileJson(
                CaseJson.of(file.summary()),
                file.escalations().stream().map(EscalationJson::of).toList(),
                interactions,
                file.notes().stream().map(NoteJson::of).toList(),
                file.revisions().stream().map(DraftJson::of).toList(),
                file.attempts().stream().map(AttemptJson::of).toList(),
                file.moderations().stream().map(ModerationJson::of).toList(),
                journal.stream().map(EntryJson::of).toList());
    }

    private static List<String> ids(List<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }
}

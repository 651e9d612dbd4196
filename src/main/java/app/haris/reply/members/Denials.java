package app.haris.reply.members;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.reply.Eyes;
import app.haris.reply.draft.Reply;
import app.haris.social.TextLength;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every no of this module, by code. */
final class Denials {
    private Denials() {}

    static <T> Outcome<T> of(Denial denial) {
        return new Outcome.Denied<>(denial);
    }

    static Denial noDraft() {
        return new Denial(Kind.NOT_FOUND, "no-draft", Map.of());
    }

    static Denial noSuchRevision(int revision) {
        return new Denial(Kind.NOT_FOUND, "no-such-revision", Map.of("revision", revision));
    }

    static Denial staleRevision(int revision, Reply newest) {
        return new Denial(
                Kind.CONFLICT,
                "stale-revision",
                Map.of("revision", revision, "newest", newest.number()));
    }

    static Denial whichRevision(List<Reply> candidates) {
        return new Denial(
                Kind.CONFLICT,
                "which-revision",
                Map.of("revisions", candidates.stream().map(Reply::number).toList()));
    }

    static Denial wrongState(Reply reply) {
        return new Denial(
                Kind.CONFLICT,
                "wrong-state",
                Map.of("revision", reply.number(), "state", reply.state().word()));
    }

    static Denial ownDraft(Reply reply) {
        return new Denial(Kind.FORBIDDEN, "own-draft", Map.of("revision", reply.number()));
    }

    static Denial notApproved(Reply reply) {
        return new Denial(Kind.CONFLICT, "not-approved", Map.of("revision", reply.number()));
    }

    static Denial notEnoughEyes(Reply reply, Eyes eyes) {
        return new Denial(
                Kind.CONFLICT,
                "not-enough-eyes",
                Map.of(
                        "revision",
                        reply.number(),
                        "needed",
                        eyes.needed(),
                        "given",
                        eyes.given().size()));
    }

    static Denial callUnderWay(Reply reply) {
        return new Denial(Kind.CONFLICT, "call-under-way", Map.of("revision", reply.number()));
    }

    static Denial caseMerged(CaseNumber into) {
        return new Denial(Kind.CONFLICT, "case-merged", Map.of("into", into.value()));
    }

    static Denial accountGone(Object account) {
        return invalid("account-gone", Map.of("account", account.toString()));
    }

    static Denial accountPaused(Object account) {
        return invalid("account-paused", Map.of("account", account.toString()));
    }

    static Denial platformGone(Object platform) {
        return invalid("platform-gone", Map.of("platform", platform.toString()));
    }

    static Denial nothingToAnswer() {
        return invalid("nothing-to-answer", Map.of());
    }

    static Denial nothingPrivate(Object platform) {
        return invalid("nothing-private", Map.of("platform", platform.toString()));
    }

    static Denial privateOnce(Reply before) {
        return new Denial(Kind.CONFLICT, "private-once", Map.of("revision", before.number()));
    }

    static Denial privateTooLate(Duration within) {
        return invalid("private-too-late", Map.of("days", within.toDays()));
    }

    static Denial emptyText() {
        return invalid("empty-text", Map.of());
    }

    static Denial unchangedText() {
        return invalid("unchanged-text", Map.of());
    }

    static Denial tooLong(TextLength length) {
        return invalid("too-long", Map.of("count", length.count(), "limit", length.limit()));
    }

    static Denial tooMuchMedia(int count, int limit) {
        return invalid("too-much-media", Map.of("count", count, "limit", limit));
    }

    static Denial noPictures(Object platform) {
        return invalid("no-pictures", Map.of("platform", platform.toString()));
    }

    static Denial unreadablePicture() {
        return invalid("unreadable-picture", Map.of());
    }

    /**
     * @param bytes most of a file
     */
    static Denial hugePicture(long bytes) {
        return invalid("huge-picture", Map.of("megabytes", bytes / 1_000_000));
    }

    static Denial noDescription() {
        return invalid("no-description", Map.of());
    }

    static Denial longDescription(int count, int limit) {
        return invalid("long-description", Map.of("count", count, "limit", limit));
    }

    static Denial noSuchPicture() {
        return new Denial(Kind.NOT_FOUND, "no-such-picture", Map.of());
    }

    static Denial forbiddenWords(List<String> words, List<String> why) {
        return invalid("forbidden-words", Map.of("words", words, "why", why));
    }

    static Denial emptyReason() {
        return invalid("empty-reason", Map.of());
    }

    static Denial noSuchTemplate(String template, List<String> known) {
        return new Denial(
                Kind.NOT_FOUND, "no-such-template", Map.of("template", template, "known", known));
    }

    static Denial noTemplateText(String template, List<String> languages) {
        return invalid("no-template-text", Map.of("template", template, "languages", languages));
    }

    static Denial templateLacks(String template, List<String> variables) {
        return invalid("template-lacks", Map.of("template", template, "variables", variables));
    }

    static Denial cannotModerate(Object moderation, Object platform) {
        return invalid(
                "cannot-moderate",
                Map.of("moderation", moderation, "platform", platform.toString()));
    }

    static Denial cannotEdit(Object platform) {
        return invalid("cannot-edit", Map.of("platform", platform.toString()));
    }

    /** It stands somewhere, but a member only said that it does. */
    static Denial unknownPlace(Reply reply) {
        return invalid("unknown-place", Map.of("revision", reply.number()));
    }

    static Denial takenBack(Reply reply) {
        return new Denial(Kind.CONFLICT, "taken-back", Map.of("revision", reply.number()));
    }

    static Denial picturesStay() {
        return invalid("pictures-stay", Map.of());
    }

    private static Denial invalid(String code, Map<String, Object> arguments) {
        return new Denial(Kind.INVALID, code, arguments);
    }
}

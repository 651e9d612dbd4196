package app.haris.chat;

import app.haris.reply.Diff;
import app.haris.reply.Eyes;
import app.haris.reply.Finding;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Receipt;
import app.haris.social.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One revision, in one reader's words. */
final class DraftLines {
    private final CaseFile file;
    private final Revision revision;
    private final People people;
    private final Wording words;

    DraftLines(CaseFile file, Revision revision, People people, Wording words) {
        this.file = file;
        this.revision = revision;
        this.people = people;
        this.words = words;
    }

    /**
     * @param caution why the network may refuse it
     */
    DraftCard draw(List<Control> controls, Optional<String> caution) {
        return new DraftCard(
                revision.caseNumber(),
                revision.draft(),
                revision.number(),
                Marks.of(revision.state(), words),
                headline(),
                revision.length(),
                revision.text(),
                revision.media(),
                changes(),
                status(),
                notices(caution),
                leavesAt(),
                address(),
                controls);
    }

    /** Names whoever approved, so that nobody has to guess whose eyes are still wanted. */
    static String eyesSuffix(Revision revision, People people, Wording words) {
        var eyes = revision.eyes();
        var isCounting = revision.state() instanceof ReplyState.Open;
        return isCounting && eyes.needed() > 0 ? " · " + eyes(eyes, people, words) : "";
    }

    private static String eyes(Eyes eyes, People people, Wording words) {
        var counted = Map.of("given", eyes.given().size(), "needed", eyes.needed());
        return eyes.given().isEmpty()
                ? words.say("draft.no-eyes", counted)
                : words.say(
                        "draft.eyes",
                        Map.of(
                                "given",
                                eyes.given().size(),
                                "needed",
                                eyes.needed(),
                                "members",
                                people.names(eyes.given())));
    }

    private String headline() {
        var isOut = revision.state() instanceof ReplyState.Published;
        var readers = revision.visibility() == Visibility.PUBLIC ? "public" : "private";
        var what = revision.corrects().isPresent() ? "corrected-" + readers : readers;
        var key = "draft." + (isOut ? "is-" : "will-be-") + what;
        return words.say(
                key,
                Map.of(
                        "revision",
                        "r" + revision.number(),
                        "account",
                        people.name(revision.account()),
                        "platform",
                        People.name(file.summary().platform(), words),
                        "author",
                        People.name(file.summary().author())));
    }

    private List<Diff.Piece> changes() {
        return file.before(revision)
                .map(before -> Diff.between(before.text(), revision.text()).pieces())
                .orElseGet(List::of);
    }

    private List<String> status() {
        var parts = new ArrayList<String>();
        parts.add(words.say("draft.by", Map.of("members", people.names(revision.authors()))));
        var eyes = revision.eyes();
        if (eyes.needed() > 0) {
            parts.add(eyes(eyes, people, words));
        }
        if (!eyes.why().isEmpty()) {
            var why = eyes.why().stream().map(code -> words.word("eyes", code)).toList();
            parts.add(words.say("draft.eyes-why", Map.of("needed", eyes.needed(), "why", why)));
        }
        if (!revision.media().isEmpty()) {
            parts.add(words.say("card.media", Map.of("count", revision.media().size())));
        }
        return parts;
    }

    private List<String> notices(Optional<String> caution) {
        var notices = new ArrayList<String>();
        stateNotice().ifPresent(notices::add);
        file.correctionOf(revision)
                .map(now -> Map.of("revision", "r" + now.number()))
                .ifPresent(now -> notices.add(words.say("draft.corrected", now)));
        if (file.isTakenBack(revision)) {
            notices.add(words.say("draft.taken-back"));
        }
        if (revision.state() instanceof ReplyState.Open) {
            tooLong().ifPresent(notices::add);
            caution.map(code -> words.word("caution", code)).ifPresent(notices::add);
            revision.findings().stream().map(this::finding).forEach(notices::add);
        }
        return notices;
    }

    private Optional<String> tooLong() {
        return revision.length()
                .filter(length -> !length.fits())
                .map(length -> length.count() - length.limit())
                .map(over -> words.say("draft.too-long", Map.of("over", over)));
    }

    private Optional<String> stateNotice() {
        return switch (revision.state()) {
            case ReplyState.Drafted(), ReplyState.Superseded() -> Optional.empty();
            case ReplyState.Approved(var sendAt) ->
                    said("draft.leaves", Map.of("at", words.isolated(words.time(sendAt))));
            case ReplyState.Rejected(var by, var why) ->
                    said("draft.rejected-by", Map.of("member", people.name(by), "why", why));
            case ReplyState.Sending _ -> said("draft.on-its-way", Map.of());
            case ReplyState.Published(var receipt, var at) ->
                    said("draft.published-at", Map.of("at", at));
            case ReplyState.Held(var reason) ->
                    said("draft.held-because", Map.of("why", words.word("held", reason)));
            case ReplyState.Unknown(var reason, var since) ->
                    said("draft.nobody-knows", Map.of("why", words.word("trouble", reason)));
            case ReplyState.Refused(var reason) ->
                    said("draft.refused-because", Map.of("why", words.word("trouble", reason)));
            case ReplyState.Stopped(var by) ->
                    said("draft.stopped-by", Map.of("member", people.name(by)));
        };
    }

    private Optional<String> said(String key, Map<String, ?> arguments) {
        return Optional.of(words.say(key, arguments));
    }

    private String finding(Finding finding) {
        var severity = finding.severity() == Finding.Severity.BLOCK ? "block" : "warn";
        return finding.why().isBlank()
                ? words.say("draft.finding-" + severity, Map.of("words", finding.words()))
                : words.say(
                        "draft.finding-" + severity + "-why",
                        Map.of("words", finding.words(), "why", finding.why()));
    }

    private Optional<Instant> leavesAt() {
        return revision.state() instanceof ReplyState.Approved(var sendAt)
                ? Optional.of(sendAt)
                : Optional.empty();
    }

    private Optional<URI> address() {
        return revision.state() instanceof ReplyState.Published published
                ? published.receipt().map(Receipt::url)
                : Optional.empty();
    }
}

package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.OutgoingReply;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Judgment;
import app.haris.social.wire.Told;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts other words in the place of those of a status of ours
 * (https://docs.joinmastodon.org/methods/statuses/#edit, read 27 November 2026). Said twice it is
 * the same as said once, but a late call could undo what was corrected since.
 */
@Component("mastodonCorrecting")
final class Correcting {
    private final Server server;
    private final Identities identities;
    private final Judgment judgment;
    private final Clock clock;

    Correcting(Server server, Identities identities, Clock clock) {
        this.server = server;
        this.identities = identities;
        this.clock = clock;
        judgment = Posting.judgment(server);
    }

    /**
     * How it shall be from now on: what is left out is taken away, so that warning and files are
     * said again.
     *
     * @param sensitive said too, since snac 2.96 keeps a warning only where this is (tried)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewWords(
            String status,
            @Nullable String contentType,
            String spoilerText,
            boolean sensitive,
            @Nullable String language,
            List<String> mediaIds) {}

    Delivery correct(Account account, OutgoingReply reply, RemoteId post) {
        return switch (seen(account, post)) {
            case Told.Amiss<Answers.Status>(var code, var trouble) -> Judgment.unasked(trouble);
            case Told.Fine<Answers.Status>(var status) ->
                    judged(server.put(account, path(post), words(account, reply, status)));
        };
    }

    /** It was seen just now, so that a server which knows no such address cannot do this at all. */
    private Delivery judged(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer
                        && (answer.status() == 404 || answer.status() == 405)
                ? new Delivery.Refused("not-possible")
                : judgment.of(exchange);
    }

    private NewWords words(Account account, OutgoingReply reply, Answers.Status status) {
        return new NewWords(
                Addressing.to(addressee(reply, status), reply.text()),
                identities.serverOf(account).isMastodon() ? null : "text/plain",
                status.warning().orElse(""),
                status.warning().isPresent() || Boolean.TRUE.equals(status.sensitive()),
                Posting.language(reply.text(), status.language()),
                status.attachments().map(Answers.Attachment::id).filter(Objects::nonNull).toList());
    }

    /** Whom it mentions as the one who is answered, by the present handle. */
    private static String addressee(OutgoingReply reply, Answers.Status status) {
        return status.mentioned().stream()
                .filter(one -> Objects.equals(one.id(), status.inReplyToAccountId()))
                .map(Answers.Mention::acct)
                .findFirst()
                .orElseGet(() -> String.valueOf(reply.recipient().handle()));
    }

    /** Whether it reads so by now, and if not, whether it may yet. */
    ReadBack readBack(Account account, OutgoingReply reply, RemoteId post, Instant attemptedAt) {
        return switch (seen(account, post)) {
            case Told.Amiss<Answers.Status>(var code, var trouble) ->
                    trouble.kind() == Trouble.Kind.GONE
                            ? new ReadBack.Absent()
                            : new ReadBack.Inconclusive(trouble.detail());
            case Told.Fine<Answers.Status>(var status) ->
                    Wording.essence(Wording.body(status)).equals(Wording.essence(reply.text()))
                            ? new ReadBack.Found(Mapping.receipt(status))
                            : otherwise(status, attemptedAt);
        };
    }

    /** What was changed since may be this, in words that the server has made of ours. */
    private ReadBack otherwise(Answers.Status status, Instant attemptedAt) {
        var isChangedSince =
                Optional.ofNullable(status.editedAt())
                        .filter(at -> at.isAfter(attemptedAt.minus(Retrieval.SKEW)))
                        .isPresent();
        if (isChangedSince) {
            return new ReadBack.Inconclusive("another-answer");
        }
        return clock.instant().isBefore(attemptedAt.plus(Retrieval.CERTAIN))
                ? new ReadBack.Inconclusive("too-early")
                : new ReadBack.Absent();
    }

    private Told<Answers.Status> seen(Account account, RemoteId post) {
        return server.ask(account, Question.forAnswer(path(post)), Answers.Status.class);
    }

    private static String path(RemoteId post) {
        return "/api/v1/statuses/" + post;
    }
}

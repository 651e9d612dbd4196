package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.OutgoingReply;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.mastodon.Uploads.Uploaded;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Judgment;
import app.haris.social.wire.Told;
import app.haris.social.wire.Tolerant;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts statuses and judges what the answers prove. */
@Component("mastodonPosting")
final class Posting {
    private static final String ARABIC = "ar";

    private final Server server;
    private final Identities identities;
    private final Uploads uploads;
    private final Judgment judgment;

    Posting(Server server, Identities identities, Uploads uploads) {
        this.server = server;
        this.identities = identities;
        this.uploads = uploads;
        judgment = judgment(server);
    }

    static Judgment judgment(Server server) {
        return new Judgment(
                answer -> receipt(server, answer),
                server::trouble,
                answer -> refusal(server, answer));
    }

    /**
     * What is posted (https://docs.joinmastodon.org/methods/statuses/#create).
     *
     * @param contentType said to other servers than Mastodon, which may take asterisks for
     *     formatting otherwise (https://docs.gotosocial.org/en/latest/api/swagger/, and Pleroma)
     * @param spoilerText empty where nothing is to be warned of
     * @param language of ISO 639, absent for the one that the account usually writes in
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewStatus(
            String status,
            @Nullable String contentType,
            String inReplyToId,
            String visibility,
            String spoilerText,
            @Nullable String language,
            List<String> mediaIds) {}

    /**
     * Looks at what is answered first, for its author's present handle, for who may see it, and for
     * the warning that its readers wanted before the text, which an answer bears too. The
     * idempotency key is a second line of defence only: not every server heeds it.
     */
    Delivery publish(Account account, OutgoingReply reply) {
        var path = "/api/v1/statuses/" + reply.target();
        return switch (server.ask(account, Question.forAnswer(path), Answers.Status.class)) {
            case Told.Amiss<Answers.Status>(var code, var trouble) -> Judgment.unasked(trouble);
            case Told.Fine<Answers.Status>(var target) ->
                    switch (uploads.upload(account, reply)) {
                        case Uploaded.Not(var why) -> why;
                        case Uploaded.Ready(var ids) ->
                                post(
                                        account,
                                        reply,
                                        status(reply, target, ids, identities.serverOf(account)));
                    };
        };
    }

    private Delivery post(Account account, OutgoingReply reply, NewStatus status) {
        return judgment.of(
                server.post(
                        account,
                        "/api/v1/statuses",
                        Map.of("Idempotency-Key", reply.key().toString()),
                        status));
    }

    private static NewStatus status(
            OutgoingReply reply,
            Answers.Status target,
            List<String> mediaIds,
            Answers.Instance server) {
        return new NewStatus(
                Addressing.to(target.account().acct(), reply.text()),
                server.isMastodon() ? null : "text/plain",
                reply.target().value(),
                audience(reply.visibility(), target.visibility()),
                target.warning().orElse(""),
                language(reply.text(), target.language()),
                mediaIds);
    }

    /** As who is answered writes, unless the letters say otherwise. */
    static @Nullable String language(String text, @Nullable String target) {
        var asked = Tolerant.language(target);
        var isArabic =
                text.codePoints().filter(Character::isLetter).findFirst().stream()
                        .anyMatch(
                                letter ->
                                        Character.UnicodeScript.of(letter)
                                                == Character.UnicodeScript.ARABIC);
        if (asked != null && ARABIC.equals(asked.code()) == isArabic) {
            return asked.code();
        }
        return isArabic ? ARABIC : null;
    }

    /** As wide as what is answered, never wider. */
    private static String audience(Visibility wanted, @Nullable String target) {
        if (wanted == Visibility.PRIVATE) {
            return "direct";
        }
        return target == null ? "public" : target;
    }

    Delivery favourite(Account account, RemoteId interaction) {
        return judgment.of(
                server.post(
                        account,
                        "/api/v1/statuses/" + interaction + "/favourite",
                        Map.of(),
                        Map.of()));
    }

    /** Deletes a status of ours; one that is gone already is as it should be. */
    Delivery delete(Account account, RemoteId status) {
        var done = new Delivery.Published(new Receipt(status, null));
        var exchange = server.delete(account, "/api/v1/statuses/" + status);
        if (exchange instanceof Exchange.Answered answer
                && (answer.isSuccess() || answer.status() == 404 || answer.status() == 410)) {
            return done;
        }
        return judgment.of(exchange);
    }

    private static Optional<Receipt> receipt(Server server, Exchange.Answered answer) {
        return server.read(answer, Answers.Status.class)
                .filter(Notifications::isWhole)
                .map(Mapping::receipt);
    }

    private static String refusal(Server server, Exchange.Answered answer) {
        return server.read(answer, Answers.Problem.class).map(Answers.Problem::words).orElse("");
    }
}

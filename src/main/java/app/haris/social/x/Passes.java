package app.haris.social.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.social.Account;
import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows X on whose behalf a call is made: by a signature of OAuth 1.0a, or a token of 2.0. */
@Component("xPasses")
final class Passes {
    private static final JsonMapper JSON = new JsonMapper();

    private final SignIns signIns;
    private final Clock clock;

    Passes(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * Makes a call. One whose token X refuses was not done, and is made once more with another
     * token.
     */
    Exchange through(
            Account account, OAuth1.Call call, Function<Consumer<HttpHeaders>, Exchange> deed) {
        var signIn = SignIn.of(account);
        if (signIn.isEmpty()) {
            return deed.apply(signed(call, account));
        }
        var first = signIns.access(account, signIn.get(), Optional.empty());
        var exchange = with(first, deed);
        return first instanceof Told.Fine<String>(var token) && isRefused(exchange)
                ? with(signIns.access(account, signIn.get(), Optional.of(token)), deed)
                : exchange;
    }

    private static boolean isRefused(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer && answer.status() == 401;
    }

    private static Exchange with(
            Told<String> token, Function<Consumer<HttpHeaders>, Exchange> deed) {
        return switch (token) {
            case Told.Fine<String>(var access) ->
                    deed.apply(headers -> headers.setBearerAuth(access));
            case Told.Amiss<String>(var status, var trouble) -> without(trouble);
        };
    }

    /** Nothing was asked: either X takes us for nobody, or that is not known now. */
    private static Exchange without(Trouble trouble) {
        if (trouble.kind() != Trouble.Kind.TOKEN) {
            return new Exchange.Unsent("sign-in: " + trouble.detail());
        }
        var body = JSON.createObjectNode().put("detail", trouble.detail());
        return new Exchange.Answered(401, new HttpHeaders(), body.toString().getBytes(UTF_8));
    }

    private Consumer<HttpHeaders> signed(OAuth1.Call call, Account account) {
        var moment = new OAuth1.Moment(UUID.randomUUID().toString(), clock.instant());
        return headers ->
                headers.set(
                        HttpHeaders.AUTHORIZATION, OAuth1.header(call, Keys.of(account), moment));
    }
}

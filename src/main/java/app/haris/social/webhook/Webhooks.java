package app.haris.social.webhook;

import app.haris.social.Account;
import app.haris.social.PlatformName;
import app.haris.social.Webhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The networks that call, by name. */
@Component
final class Webhooks {
    private final Map<PlatformName, Webhook> byName;

    Webhooks(List<Webhook> webhooks) {
        byName =
                webhooks.stream()
                        .collect(Collectors.toUnmodifiableMap(Webhook::name, Function.identity()));
    }

    Optional<Webhook> of(Account account) {
        return Optional.ofNullable(byName.get(account.platform()));
    }
}

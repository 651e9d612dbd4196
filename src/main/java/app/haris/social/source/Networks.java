package app.haris.social.source;

import app.haris.social.Account;
import app.haris.social.PlatformName;
import app.haris.social.SocialSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The networks that can be asked, by name. */
@Component
final class Networks {
    private final Map<PlatformName, SocialSource> byName;

    Networks(List<SocialSource> sources) {
        byName =
                sources.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        SocialSource::name, Function.identity()));
    }

    Optional<SocialSource> of(Account account) {
        return Optional.ofNullable(byName.get(account.platform()));
    }
}

package app.haris.social;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The networks that this Haris can reach, by name. */
@Component
public final class Platforms {
    private final Map<PlatformName, SocialPlatform> byName;

    public Platforms(List<SocialPlatform> platforms) {
        byName =
                platforms.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        SocialPlatform::name, Function.identity()));
    }

    /** The network of an account; empty where Haris knows the name but cannot reach it yet. */
    public Optional<SocialPlatform> of(Account account) {
        return Optional.ofNullable(byName.get(account.platform()));
    }
}

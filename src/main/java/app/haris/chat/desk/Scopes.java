package app.haris.chat.desk;

import app.haris.crisis.Scope;
import app.haris.inbox.Denial;
import app.haris.social.Accounts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What levels and orders are about, as members write it. */
@Component
record Scopes(Accounts accounts) {
    /** Empty where there is no such brand. */
    Optional<Scope> read(Optional<String> written) {
        if (written.isEmpty()) {
            return Optional.of(new Scope.Everything());
        }
        var parts = written.get().split(":", 2);
        return parts[0].equalsIgnoreCase("topic")
                ? Optional.of(new Scope.OfTopic(parts[1].toLowerCase(Locale.ROOT)))
                : accounts.brands().stream()
                        .filter(brand -> brand.id().value().equals(parts[1]))
                        .findFirst()
                        .<Scope>map(brand -> new Scope.OfBrand(brand.id()));
    }

    Denial unknown(Optional<String> written) {
        var brands = accounts.brands().stream().map(brand -> brand.id().value()).toList();
        return new Denial(
                Denial.Kind.INVALID,
                "no-such-brand",
                Map.of("brand", written.orElse(""), "known", brands));
    }
}

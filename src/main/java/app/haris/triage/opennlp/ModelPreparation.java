package app.haris.triage.opennlp;

import app.haris.social.Accounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the language model for all brands once Haris is ready, in the background: it takes half a
 * second of a start that is cold, and readiness need not wait for it.
 */
@Component
final class ModelPreparation {
    private final OpenNlpLanguages languages;
    private final Accounts accounts;

    ModelPreparation(OpenNlpLanguages languages, Accounts accounts) {
        this.languages = languages;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        var spoken =
                accounts.brands().stream()
                        .flatMap(brand -> brand.languages().stream())
                        .distinct()
                        .toList();
        Thread.ofPlatform().name("language-model").daemon().start(() -> languages.prepare(spoken));
    }
}

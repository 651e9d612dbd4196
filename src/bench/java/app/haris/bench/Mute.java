package app.haris.bench;

import app.haris.social.BrandId;
import app.haris.social.Language;
import app.haris.triage.TokenizedText;
import app.haris.triage.Understanding;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Understands nothing, at no cost: what an intake without understanding would take. Only the bench
 * lays it on the class path; the product has no such switch.
 */
@Component
@Primary
@ConditionalOnBooleanProperty("haris.bench.mute")
final class Mute implements Understanding {
    @Override
    public Understood read(TokenizedText text, Language language, BrandId brand) {
        return Understood.NOTHING;
    }
}

package app.haris.reply.template;

import app.haris.social.AccountId;
import app.haris.social.Language;
import app.haris.team.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A prepared answer.
 *
 * @param texts by language, or language and account
 * @param exemption by whom and when it was approved to go without eyes
 */
public record Template(String key, Map<Slot, String> texts, Optional<Exemption> exemption) {
    /** A member's word that the template may be published as it is. */
    public record Exemption(MemberId by, LocalDate on) {}

    /** The text for an account in a language. */
    public record Text(TemplateUse use, Language language, String pattern) {}

    public Template {
        texts = Map.copyOf(texts);
    }

    /** The account's own text before the one for all accounts. */
    public Optional<Text> in(Language language, AccountId account) {
        var own = texts.get(Slot.of(language, account));
        return Optional.ofNullable(own == null ? texts.get(Slot.of(language)) : own)
                .map(
                        pattern ->
                                new Text(
                                        new TemplateUse(key, Fingerprints.of(pattern)),
                                        language,
                                        pattern));
    }

    public List<Language> languages() {
        return texts.keySet().stream().map(Slot::language).distinct().toList();
    }

    /** Whether one of its texts is still the one that was used. */
    boolean has(TemplateUse use) {
        return texts.values().stream().map(Fingerprints::of).anyMatch(use.hash()::equals);
    }
}

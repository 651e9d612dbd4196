package app.haris.triage.settings;

import app.haris.settings.Preview;
import app.haris.settings.Settings;
import app.haris.triage.RuleBook;
import app.haris.triage.Rules;
import app.haris.triage.RulesFile;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The rules of the rules.yml that is in use. */
@Component
final class SettingsRules implements Rules {
    private final Settings settings;
    private final Supplier<RuleBook> book;

    SettingsRules(Settings settings) {
        this.settings = settings;
        book = settings.follow(RulesFile.FILE, RuleBooks::of);
    }

    @Override
    public RuleBook current() {
        return book.get();
    }

    @Override
    public Preview<RuleBook> preview(String yaml) {
        return switch (settings.preview(RulesFile.FILE, yaml)) {
            case Preview.Sound<RulesFile>(var file) -> new Preview.Sound<>(RuleBooks.of(file));
            case Preview.Faulty<RulesFile>(var faults) -> new Preview.Faulty<>(faults);
        };
    }
}

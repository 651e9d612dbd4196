package app.haris.triage.settings;

import app.haris.settings.folder.SettingsFixtures;
import app.haris.triage.Rules;
import java.util.Map;

/** Rules for tests. */
public final class RulesFixtures {
    private RulesFixtures() {}

    /**
     * The rules of a rules.yml that the test writes down; a template {@code thanks} and a chain
     * {@code leads} are there.
     */
    public static Rules rules(String yaml) {
        return new SettingsRules(
                SettingsFixtures.with(
                        Map.of(
                                "rules.yml",
                                yaml,
                                "replies/thanks.yml",
                                "thanks: {en: Thank you}\n",
                                "escalation.yml",
                                "chains: {leads: [{notify: {role: lead}}]}\n")));
    }

    /** The rules that come with Haris. */
    public static Rules shipped() {
        return new SettingsRules(SettingsFixtures.builtIn());
    }
}

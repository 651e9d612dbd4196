package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.Settings;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.social.AccountFixtures;
import app.haris.social.Accounts;
import app.haris.social.Language;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class TriageWiringTests {
    @Test
    void the_beans_assess_by_the_shipped_rules_in_the_language_of_the_text() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Settings.class, SettingsFixtures::builtIn);
            context.registerBean(Accounts.class, AccountFixtures::accounts);
            context.scan("app.haris.triage");
            context.refresh();

            var assessment =
                    context.getBean(Triage.class)
                            .assess(
                                    Saying.of(
                                                    "My parcel is a week late and nobody answers,"
                                                            + " shame on you")
                                            .interaction(),
                                    TriageFixtures.facts(),
                                    Saying.AT);

            assertThat(assessment.language()).isEqualTo(Language.ENGLISH);
            assertThat(assessment.rules()).contains("late-delivery");
            assertThat(assessment.sentiment()).isPresent();
        }
    }
}

package app.haris.team.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.audit.AuditEntry;
import app.haris.audit.FakeJournal;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.PersonalSettings;
import app.haris.team.PersonalSettingsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcPersonalSettingsOnH2Tests extends PersonalSettingsContract {
    @RegisterExtension final TestDatabase database = TestDatabase.h2();
    private final SettableClock clock = SettableClock.standing();
    private final FakeJournal journal = new FakeJournal(clock);

    @Override
    protected PersonalSettings open() {
        return new JdbcPersonalSettings(database.client(), database.transactions(), journal, clock);
    }

    @AfterEach
    void all_of_it_is_journaled() {
        assertThat(journal.entries())
                .isNotEmpty()
                .extracting(AuditEntry::what)
                .allMatch(what -> what.matches("(un)?linked-identity|chose-language"));
    }
}

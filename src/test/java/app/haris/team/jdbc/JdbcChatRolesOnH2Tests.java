package app.haris.team.jdbc;

import app.haris.SettableClock;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.ChatRoles;
import app.haris.team.ChatRolesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcChatRolesOnH2Tests extends ChatRolesContract {
    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    @Override
    protected ChatRoles roles() {
        return new JdbcChatRoles(
                database.client(), database.transactions(), SettableClock.standing());
    }
}

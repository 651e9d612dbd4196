package app.haris.escalation;

import app.haris.storage.jdbc.TestDatabase;

final class EscalationOnPostgresTests extends EscalationContract {
    EscalationOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}

package app.haris.escalation;

import app.haris.storage.jdbc.TestDatabase;

final class EscalationOnH2Tests extends EscalationContract {
    EscalationOnH2Tests() {
        super(TestDatabase.h2());
    }
}

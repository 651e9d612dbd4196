package app.haris.social.sandbox;

import app.haris.storage.jdbc.TestDatabase;

final class SandboxOnH2Tests extends SandboxTests {
    SandboxOnH2Tests() {
        super(TestDatabase.h2());
    }
}

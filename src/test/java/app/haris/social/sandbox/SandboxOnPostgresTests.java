package app.haris.social.sandbox;

import app.haris.storage.jdbc.TestDatabase;

final class SandboxOnPostgresTests extends SandboxTests {
    SandboxOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}

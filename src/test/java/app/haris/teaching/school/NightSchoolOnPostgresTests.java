package app.haris.teaching.school;

import app.haris.storage.jdbc.TestDatabase;

final class NightSchoolOnPostgresTests extends NightSchoolContract {
    NightSchoolOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}

package app.haris.teaching.school;

import app.haris.storage.jdbc.TestDatabase;

final class NightSchoolOnH2Tests extends NightSchoolContract {
    NightSchoolOnH2Tests() {
        super(TestDatabase.h2());
    }
}

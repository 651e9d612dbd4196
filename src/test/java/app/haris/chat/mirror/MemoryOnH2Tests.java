package app.haris.chat.mirror;

import app.haris.storage.jdbc.TestDatabase;

final class MemoryOnH2Tests extends MemoryContract {
    MemoryOnH2Tests() {
        super(TestDatabase.h2());
    }
}

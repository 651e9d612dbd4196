package app.haris.chat.mirror;

import app.haris.inbox.CaseNumber;

/** What a member does about a case, wherever they do it. */
sealed interface Deed {
    /** As a line of the grammar. */
    String line(CaseNumber number);

    record Claim() implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "claim " + number;
        }
    }

    record Release() implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "release " + number;
        }
    }

    record Reply(String text) implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "reply " + number + " " + text;
        }
    }

    record Edit(int revision, String text) implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "edit " + number + ":" + revision + " " + text;
        }
    }

    record Approve(int revision) implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "approve " + number + ":" + revision;
        }
    }

    record Withdraw(int revision) implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "withdraw " + number + ":" + revision;
        }
    }

    record Reject(int revision) implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "reject " + number + ":" + revision + " too short";
        }
    }

    record Note(String text) implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "note " + number + " " + text;
        }
    }

    record Close() implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "close " + number + " by phone";
        }
    }

    record Reopen() implements Deed {
        @Override
        public String line(CaseNumber number) {
            return "reopen " + number;
        }
    }
}

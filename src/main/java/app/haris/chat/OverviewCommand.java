package app.haris.chat;

import app.haris.inbox.CaseNumber;

/** What there is to see. */
public sealed interface OverviewCommand extends Command {
    record Home() implements OverviewCommand {}

    /** Which part of the inbox to list. */
    enum View {
        OPEN,
        MINE,
        LATE,
        ESCALATED
    }

    record ListCases(View view) implements OverviewCommand {}

    /** What is to be done, and what changed since the member came on duty. */
    record Digest() implements OverviewCommand {}

    record Show(CaseNumber number) implements OverviewCommand, Command.OnCase {}

    record Hours() implements OverviewCommand {}
}

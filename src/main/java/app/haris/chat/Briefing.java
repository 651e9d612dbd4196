package app.haris.chat;

import app.haris.team.Member;

/** What somebody who takes over must know, at any time. */
public interface Briefing {
    /** What is to be done, and what changed since the reader came on duty; lines of plain text. */
    String of(Member reader, Wording words);
}

package app.haris.escalation;

import app.haris.team.Member;
import java.util.Optional;

/** What stands in the mail to whoever is called by it. */
public interface LetterTexts {
    /**
     * Writes it; without a word of anybody outside, since mail is read on the way.
     *
     * @param to the one member whose address it is; empty for an address of several
     */
    Letter write(Page page, Run run, Optional<Member> to);

    /** A letter in plain text. */
    record Letter(String subject, String text) {}
}

package app.haris.triage;

import app.haris.settings.Preview;

/** The rules of rules.yml as they stand now; a reload is seen by the next call. */
public interface Rules {
    RuleBook current();

    /** What an edited rules.yml would come to; changes nothing. */
    Preview<RuleBook> preview(String yaml);
}

package app.haris.inbox;

import java.util.List;
import java.util.Optional;

/**
 * A page of cases.
 *
 * @param next what to ask {@code after} for the following page
 */
public record CasePage(List<Case> cases, Optional<CaseNumber> next) {
    public CasePage {
        cases = List.copyOf(cases);
    }
}

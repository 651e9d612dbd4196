package app.haris.chat.discord;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;

/**
 * What the thread of a case is called. Nothing of what an author wrote stands there, nor who they
 * are, so that nothing is left to take away when they are erased.
 */
record ThreadNames(Cases cases) {
    String of(long caseNumber) {
        return cases.find(new CaseNumber(caseNumber))
                .map(one -> "#" + caseNumber + " · " + one.account().value())
                .orElse("#" + caseNumber);
    }
}

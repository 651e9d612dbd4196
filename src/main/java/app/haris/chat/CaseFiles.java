package app.haris.chat;

import app.haris.inbox.CaseNumber;
import java.util.Optional;

/** Reads case files. */
@FunctionalInterface
public interface CaseFiles {
    /** Everything about a case as of one moment; empty if there is no such case. */
    Optional<CaseFile> read(CaseNumber number);
}

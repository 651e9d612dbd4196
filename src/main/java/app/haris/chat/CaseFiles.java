package app.haris.chat;

import app.haris.inbox.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads case files. */
public interface CaseFiles {
    /** Everything about a case as of one moment; empty if there is no such case. */
    Optional<CaseFile> read(CaseNumber number);

    /**
     * As much of these cases as a list shows, in their order, by few queries: of the conversation
     * only the newest message, and neither notes nor attempts nor moderations nor rules' traces.
     */
    List<CaseFile> covers(Collection<CaseNumber> numbers);
}

package app.haris.inbox;

import java.util.List;

/** Forgets somebody outside, as the law lets them ask, while the journal's chain still holds. */
public interface Erasure {
    /**
     * Removes what the author said and who they are from every account, case, note, index and
     * journal entry, in one transaction that is on disk when this returns. Wants an admin. Cases
     * and their numbers stay, closed; what the author writes later is new.
     *
     * @param author the network's id or the handle, in upper or lower case, with or without @
     * @return denied with {@code no-such-author} if nobody is called so
     */
    Outcome<Erased> erase(String author, Actor actor);

    /** What an erasure removed. */
    record Erased(long interactions, List<CaseNumber> cases) {
        public Erased {
            cases = List.copyOf(cases);
        }
    }
}

package app.haris.chat.mirror;

import app.haris.chat.CaseFile;
import app.haris.inbox.CaseNumber;
import java.util.List;
import java.util.Optional;

/** A place where members work: a network, or the room. */
interface Bench {
    String name();

    /** Does it in the way of the place, or by a line where what it wants is not to be seen yet. */
    void act(String member, CaseFile file, Deed deed);

    /** What a reader sees of the case, markup taken away; the messages that are its card. */
    List<String> cards(CaseNumber number);

    /** Whether revisions that do not matter any more stay to be seen. */
    boolean keepsAll();

    /** What a reader sees of a revision; empty where the place does not show it any more. */
    Optional<String> revision(CaseNumber number, int revision);
}

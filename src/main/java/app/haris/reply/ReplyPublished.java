package app.haris.reply;

import app.haris.inbox.CaseNumber;
import app.haris.social.Receipt;
import java.util.Optional;

/**
 * An approved text is on the network.
 *
 * @param receipt absent where a member saw it there and told no address
 */
public record ReplyPublished(CaseNumber caseNumber, int revision, Optional<Receipt> receipt) {}

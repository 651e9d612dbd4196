package app.haris.reply;

import app.haris.inbox.CaseNumber;
import app.haris.social.Receipt;

/** An approved text is on the network. */
public record ReplyPublished(CaseNumber caseNumber, int revision, Receipt receipt) {}

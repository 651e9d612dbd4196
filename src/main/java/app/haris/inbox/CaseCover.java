package app.haris.inbox;

import app.haris.social.RemoteId;
import java.util.Optional;

/**
 * What a card shows of a case without opening it.
 *
 * @param latest the author's newest message
 * @param contacts how many cases there are with the author on the account, this one included; at
 *     most {@value #MOST_CONTACTS} are counted
 * @param similar how many other messages to the brand read like the newest one, since a day ago
 * @param post what it is about: a post of our own
 */
public record CaseCover(
        Case summary,
        Optional<CaseEntry> latest,
        int contacts,
        int similar,
        Optional<OwnPost> post) {
    public static final int MOST_CONTACTS = 50;

    /** A post of our own, as far as the inbox has heard of it. */
    public record OwnPost(RemoteId id, String text) {}
}

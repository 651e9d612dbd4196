package app.haris.reply;

import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.social.Media;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * One exact text that may be approved and published. A change of anything makes another revision.
 *
 * @param draft counts the drafts of a case, from 1
 * @param number counts the revisions of a case over all its drafts, from 1, so that case and number
 *     name a revision
 * @param authors everybody who had a hand in the draft up to here; none of them counts as eyes
 * @param hash SHA-256, hexadecimal, of text, media, account, target and visibility: what an
 *     approval is an approval of
 */
public record Revision(
        CaseNumber caseNumber,
        int draft,
        int number,
        String text,
        List<Media> media,
        AccountId account,
        RemoteId target,
        Visibility visibility,
        List<MemberId> authors,
        Instant createdAt,
        String hash,
        Eyes eyes,
        ReplyState state) {
    public Revision {
        media = List.copyOf(media);
        authors = List.copyOf(authors);
    }
}

package app.haris.reply;

import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.social.Media;
import app.haris.social.RemoteId;
import app.haris.social.TextLength;
import app.haris.social.Visibility;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One exact text that may be approved and published. A change of anything makes another revision.
 *
 * @param draft counts the drafts of a case, from 1
 * @param number counts the revisions of a case over all its drafts, from 1, so that case and number
 *     name a revision
 * @param text empty once it was erased
 * @param corrects the post of ours in whose place the text is to be put
 * @param authors everybody who had a hand in the draft up to here, the last editor last; none of
 *     them counts as eyes
 * @param hash {@link Wording#hash} of what an approval is an approval of; outlives an erasure
 * @param length as the network counts; absent where the account is no longer configured
 * @param findings of words.yml as it stands now
 * @param template the key of the template that was used unchanged
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
        Optional<RemoteId> corrects,
        List<MemberId> authors,
        Instant createdAt,
        String hash,
        Eyes eyes,
        Optional<TextLength> length,
        List<Finding> findings,
        Optional<String> template,
        ReplyState state) {
    public Revision {
        media = List.copyOf(media);
        authors = List.copyOf(authors);
        findings = List.copyOf(findings);
    }
}

package app.haris.inbox;

import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.team.MemberId;
import java.util.Optional;

/**
 * Which cases to list, newest number first.
 *
 * @param state a state's word
 * @param text words to be found in the conversation, the author's name or handle, or tags
 * @param after only numbers smaller than this
 */
public record CaseQuery(
        Optional<String> state,
        Optional<BrandId> brand,
        Optional<AccountId> account,
        Optional<String> text,
        Optional<String> authorId,
        Optional<String> tag,
        Optional<MemberId> claimedBy,
        boolean unclaimed,
        boolean late,
        Optional<CaseNumber> after,
        int limit) {
    /** A contract's page. */
    public static final int PAGE = 50;

    public static final CaseQuery ALL =
            new CaseQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    PAGE);
}

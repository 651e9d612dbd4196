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

    public CaseQuery withState(String state) {
        return new CaseQuery(
                Optional.of(state),
                brand,
                account,
                text,
                authorId,
                tag,
                claimedBy,
                unclaimed,
                late,
                after,
                limit);
    }

    public CaseQuery withBrand(BrandId brand) {
        return new CaseQuery(
                state,
                Optional.of(brand),
                account,
                text,
                authorId,
                tag,
                claimedBy,
                unclaimed,
                late,
                after,
                limit);
    }

    public CaseQuery withAccount(AccountId account) {
        return new CaseQuery(
                state,
                brand,
                Optional.of(account),
                text,
                authorId,
                tag,
                claimedBy,
                unclaimed,
                late,
                after,
                limit);
    }

    public CaseQuery withText(String text) {
        return new CaseQuery(
                state,
                brand,
                account,
                Optional.of(text),
                authorId,
                tag,
                claimedBy,
                unclaimed,
                late,
                after,
                limit);
    }

    public CaseQuery withAuthor(String authorId) {
        return new CaseQuery(
                state,
                brand,
                account,
                text,
                Optional.of(authorId),
                tag,
                claimedBy,
                unclaimed,
                late,
                after,
                limit);
    }

    public CaseQuery withTag(String tag) {
        return new CaseQuery(
                state,
                brand,
                account,
                text,
                authorId,
                Optional.of(tag),
                claimedBy,
                unclaimed,
                late,
                after,
                limit);
    }

    public CaseQuery withClaimant(MemberId claimedBy) {
        return new CaseQuery(
                state,
                brand,
                account,
                text,
                authorId,
                tag,
                Optional.of(claimedBy),
                unclaimed,
                late,
                after,
                limit);
    }

    public CaseQuery thatAreUnclaimed() {
        return new CaseQuery(
                state, brand, account, text, authorId, tag, claimedBy, true, late, after, limit);
    }

    public CaseQuery thatAreLate() {
        return new CaseQuery(
                state, brand, account, text, authorId, tag, claimedBy, unclaimed, true, after,
                limit);
    }

    public CaseQuery withAfter(CaseNumber after) {
        return new CaseQuery(
                state,
                brand,
                account,
                text,
                authorId,
                tag,
                claimedBy,
                unclaimed,
                late,
                Optional.of(after),
                limit);
    }

    public CaseQuery withLimit(int limit) {
        return new CaseQuery(
                state, brand, account, text, authorId, tag, claimedBy, unclaimed, late, after,
                limit);
    }
}

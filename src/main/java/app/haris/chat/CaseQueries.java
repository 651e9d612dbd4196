package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.team.MemberId;
import java.util.Optional;

/** The questions that members and programs ask of the inbox. */
public final class CaseQueries {
    private CaseQueries() {}

    /** A page of what members see as a list. */
    public static CaseQuery of(OverviewCommand.View view, MemberId viewer) {
        var mine =
                view == OverviewCommand.View.MINE
                        ? Optional.of(viewer)
                        : Optional.<MemberId>empty();
        return new CaseQuery(
                Optional.of("open"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                mine,
                false,
                view == OverviewCommand.View.LATE,
                Optional.empty(),
                CaseQuery.PAGE);
    }

    public static CaseQuery ofAuthor(AccountId account, String author) {
        return new CaseQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(account),
                Optional.empty(),
                Optional.of(author),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                CaseQuery.PAGE);
    }

    public static CaseQuery ofProgram(
            Optional<String> state,
            Optional<BrandId> brand,
            Optional<String> text,
            Optional<CaseNumber> after) {
        return new CaseQuery(
                state,
                brand,
                Optional.empty(),
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                after,
                CaseQuery.PAGE);
    }
}

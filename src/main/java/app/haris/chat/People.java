package app.haris.chat;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Author;
import app.haris.social.PlatformName;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.util.Collection;
import java.util.List;

/** What everybody and everything is called, where somebody reads it. */
final class People {
    private static final int LONGEST_NAME = 80;

    private final Team team;
    private final Accounts accounts;

    People(Team team, Accounts accounts) {
        this.team = team;
        this.accounts = accounts;
    }

    /** A member who has left the team is still known by their id. */
    String name(MemberId id) {
        return team.find(id).map(Member::name).orElseGet(id::value);
    }

    List<String> names(Collection<MemberId> ids) {
        return ids.stream().map(this::name).toList();
    }

    static String name(Author author) {
        return SafeText.shortened(SafeText.line(author.displayName()), LONGEST_NAME);
    }

    /** As the network calls our account, if that is a handle and no number. */
    String name(AccountId id) {
        return accounts.find(id)
                .flatMap(Account::ownId)
                .filter(own -> own.chars().anyMatch(Character::isLetter))
                .map(own -> own.startsWith("@") ? own : "@" + own)
                .orElseGet(id::value);
    }

    static String name(PlatformName platform, Wording words) {
        return words.word("platform", platform.value());
    }
}

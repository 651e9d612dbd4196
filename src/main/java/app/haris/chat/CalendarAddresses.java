package app.haris.chat;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.inbox.Actor;
import app.haris.settings.Hmac;
import app.haris.settings.PublicAddress;
import app.haris.storage.KeyFiles;
import app.haris.storage.Transactions;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where calendars of turns lie: addresses that nobody can guess, because programs that subscribe to
 * calendars cannot sign in. Each is made from a key of the data folder and a number that grows when
 * the member wants another one, so that an address that got about can be ended.
 */
@Component
public final class CalendarAddresses {
    private static final String KEY = "calendar";

    private final KeyFiles keys;
    private final CalendarSerials serials;
    private final PublicAddress address;
    private final Team team;
    private final Transactions transactions;
    private final Journal journal;

    CalendarAddresses(
            KeyFiles keys,
            CalendarSerials serials,
            PublicAddress address,
            Team team,
            Transactions transactions,
            Journal journal) {
        this.keys = keys;
        this.serials = serials;
        this.address = address;
        this.team = team;
        this.transactions = transactions;
        this.journal = journal;
    }

    /** Of the member's own turns. */
    public URI ofMember(MemberId member) {
        return address.of(path(member) + "/mine.ics");
    }

    /** Of everybody's turns, as the member may see them. */
    public URI ofAll(MemberId member) {
        return address.of(path(member) + "/all.ics");
    }

    private String path(MemberId member) {
        return "/calendar/" + member + "/" + secret(member);
    }

    /** Ends the member's addresses; they have new ones. */
    public void renew(Actor actor) {
        var member = actor.member().id();
        transactions.run(
                () -> {
                    serials.next(member);
                    journal.record(
                            new Deed(
                                    member.value(),
                                    actor.from(),
                                    "renewed-calendar-address",
                                    Optional.empty(),
                                    Map.of(),
                                    Map.of()));
                });
    }

    /** Whose address it is, if it is one. */
    public Optional<Member> member(String name, String secret) {
        return Optional.of(name)
                .filter(one -> !one.isBlank())
                .map(MemberId::new)
                .flatMap(team::find)
                .filter(member -> Hmac.isSame(secret(member.id()), secret));
    }

    private String secret(MemberId member) {
        var content = serials.current(member) + " " + member;
        var sum = Hmac.sha256(keys.key(KEY), content.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    }
}

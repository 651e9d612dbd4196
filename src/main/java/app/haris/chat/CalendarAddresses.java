package app.haris.chat;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.inbox.Actor;
import app.haris.settings.PublicAddress;
import app.haris.storage.KeyFiles;
import app.haris.storage.Transactions;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
                .filter(member -> isSame(secret(member.id()), secret));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String secret(MemberId member) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key(KEY), "HmacSHA256"));
            var content = serials.current(member) + " " + member;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}

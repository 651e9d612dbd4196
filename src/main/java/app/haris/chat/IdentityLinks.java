package app.haris.chat;

import app.haris.audit.Origin;
import app.haris.storage.KeyFiles;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.PersonalSettings;
import app.haris.team.PersonalSettings.Claim;
import app.haris.team.PersonalSettings.Proof;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Lets members show by themselves that an identity in a chat is theirs. A member gets a code where
 * Haris knows them, and types it where it does not: the chat service vouches for who typed, the
 * code for who they are. The other way round, whoever tricks a member into opening an address could
 * act in their name.
 */
@Component
public final class IdentityLinks {
    /** The key's name in the data folder, known to the command line too. */
    public static final String KEY = "link";

    private final KeyFiles keys;
    private final UsedLinks used;
    private final PersonalSettings personal;
    private final Team team;
    private final Clock clock;
    private final Map<MemberId, Instant> latest = new ConcurrentHashMap<>();

    public IdentityLinks(
            KeyFiles keys, UsedLinks used, PersonalSettings personal, Team team, Clock clock) {
        this.keys = keys;
        this.used = used;
        this.personal = personal;
        this.team = team;
        this.clock = clock;
    }

    /** What came of a code that somebody typed. */
    public sealed interface Linking {
        record Linked(Member member) implements Linking {}

        /** The identity was this member's before. */
        record Known(Member member) implements Linking {}

        /** The identity is another member's. */
        record Taken(Member owner) implements Linking {}

        /** team.yml names another identity of the member on this surface. */
        record Named(Member member) implements Linking {}

        record Expired() implements Linking {}

        record AlreadyUsed() implements Linking {}

        /** Not ours, mistyped, or of somebody who is not on the team any more. */
        record Unknown() implements Linking {}
    }

    /** A fresh code for a member: no two end in the same second, by which they are told apart. */
    public String code(MemberId member) {
        var wanted = LinkCode.of(member, clock.instant()).expires();
        var expires =
                latest.merge(
                        member,
                        wanted,
                        (last, next) -> next.isAfter(last) ? next : last.plusSeconds(1));
        return new LinkCode(member, expires).sign(keys.key(KEY));
    }

    /** The same without a running Haris, by the folder's key. */
    public static String code(MemberId member, KeyFiles keys, Clock clock) {
        return LinkCode.of(member, clock.instant()).sign(keys.key(KEY));
    }

    /**
     * Links the identity of whoever typed the code; not to be called in a transaction.
     *
     * @param from the surface that vouches for the identity
     */
    public Linking redeem(String code, Identity identity, Origin from) {
        var read = LinkCode.read(code, keys.key(KEY));
        var member = read.map(LinkCode::member).flatMap(team::find);
        if (read.isEmpty() || member.isEmpty()) {
            return new Linking.Unknown();
        }
        var now = clock.instant();
        if (read.get().isExpired(now)) {
            return new Linking.Expired();
        }
        var owner = team.find(identity);
        if (owner.isPresent()) {
            return owner.get().id().equals(member.get().id())
                    ? new Linking.Known(member.get())
                    : new Linking.Taken(owner.get());
        }
        if (member.get().identity(identity.surface()).isPresent()) {
            return new Linking.Named(member.get());
        }
        used.forgetExpired(now);
        return used.use(read.get().nonce(), read.get().expires())
                ? link(member.get(), identity, Proof.CODE, from)
                : new Linking.AlreadyUsed();
    }

    /**
     * Links an identity whose e-mail address the chat service has confirmed, if it is that of a
     * member who has no identity there yet.
     *
     * @return whether it is the member's now
     */
    public boolean recognize(String address, Identity identity, Origin from) {
        return team.byEmail(address)
                .filter(member -> team.identity(member, identity.surface()).isEmpty())
                .map(member -> link(member, identity, Proof.EMAIL, from))
                .filter(Linking.Linked.class::isInstance)
                .isPresent();
    }

    private Linking link(Member member, Identity identity, Proof proof, Origin from) {
        return personal.link(new Claim(identity, member.id(), proof, from))
                ? new Linking.Linked(member)
                : personal.owner(identity)
                        .flatMap(team::find)
                        .<Linking>map(Linking.Taken::new)
                        .orElseGet(Linking.Unknown::new);
    }
}

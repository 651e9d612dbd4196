package app.haris.chat;

import app.haris.storage.KeyFiles;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes links to the team room that sign one member in, once, and takes them back. */
@Component
public final class SignInLinks {
    /** The key's name in the data folder, known to the command line too. */
    public static final String KEY = "sign-in";

    private final KeyFiles keys;
    private final UsedLinks used;
    private final Team team;
    private final Clock clock;

    public SignInLinks(KeyFiles keys, UsedLinks used, Team team, Clock clock) {
        this.keys = keys;
        this.used = used;
        this.team = team;
        this.clock = clock;
    }

    /** What came of a token that somebody brought. */
    public sealed interface Redemption {
        record Welcome(MemberId member) implements Redemption {}

        record Expired() implements Redemption {}

        record AlreadyUsed() implements Redemption {}

        /** Not ours, damaged, or for somebody who is not on the team any more. */
        record Unknown() implements Redemption {}
    }

    /** The path of a fresh link for a member, to be put behind the room's address. */
    public String path(MemberId member) {
        return path(member, keys, clock);
    }

    /** The same without a running Haris, by the folder's key. */
    public static String path(MemberId member, KeyFiles keys, Clock clock) {
        var expires = clock.instant().plus(SignInToken.VALIDITY);
        var token = new SignInToken(member, expires, UUID.randomUUID());
        return "/sign-in?token=" + token.sign(keys.key(KEY));
    }

    /** Takes a token back; only the first time is it worth anything. */
    public Redemption redeem(String signed) {
        return SignInToken.read(signed, keys.key(KEY))
                .filter(token -> team.find(token.member()).isPresent())
                .map(this::redeem)
                .orElseGet(Redemption.Unknown::new);
    }

    /** Whether a token would be welcome, without using it up: chat services look at links too. */
    public boolean isFresh(String signed) {
        return SignInToken.read(signed, keys.key(KEY))
                .filter(token -> team.find(token.member()).isPresent())
                .filter(token -> !token.isExpired(clock.instant()))
                .isPresent();
    }

    private Redemption redeem(SignInToken token) {
        var now = clock.instant();
        if (token.isExpired(now)) {
            return new Redemption.Expired();
        }
        used.forgetExpired(now);
        return used.use(token.nonce(), token.expires())
                ? new Redemption.Welcome(token.member())
                : new Redemption.AlreadyUsed();
    }
}

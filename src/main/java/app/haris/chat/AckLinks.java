package app.haris.chat;

import app.haris.audit.Origin;
import app.haris.escalation.Escalations;
import app.haris.escalation.Page;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.inbox.Actor;
import app.haris.storage.KeyFiles;
import app.haris.team.Member;
import app.haris.team.Team;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes links by which one member says, once, that they are on something, and takes them back. */
@Component
public final class AckLinks {
    private static final String KEY = "acknowledge";

    private final KeyFiles keys;
    private final UsedLinks used;
    private final Escalations escalations;
    private final Team team;
    private final Clock clock;

    AckLinks(KeyFiles keys, UsedLinks used, Escalations escalations, Team team, Clock clock) {
        this.keys = keys;
        this.used = used;
        this.escalations = escalations;
        this.team = team;
        this.clock = clock;
    }

    /** What a link is worth now, or what came of it. */
    public sealed interface Worth {
        /** It may be used: by whom, and for what. */
        record Good(Member member, Run run) implements Worth {}

        /** They are on it. */
        record Done(Member member, Run run) implements Worth {}

        /** Nothing calls any more; who is on it, where somebody is. */
        record Over(Optional<Member> onIt) implements Worth {}

        record Used() implements Worth {}

        record Expired() implements Worth {}

        /** Not ours, damaged, or of somebody who is not on the team any more. */
        record Unknown() implements Worth {}
    }

    /** The path of a link for the member whom this call is for. */
    String path(Page page, Run run, Member member) {
        var token =
                new AckToken(member.id(), run.id(), page.id(), page.at().plus(AckToken.VALIDITY));
        return "/acknowledge?token=" + token.sign(keys.key(KEY));
    }

    /** Looks at a link without using it: programs that read mail open links, too. */
    public Worth look(String signed) {
        var token = AckToken.read(signed, keys.key(KEY));
        var member = token.map(AckToken::member).flatMap(team::find);
        if (token.isEmpty() || member.isEmpty()) {
            return new Worth.Unknown();
        }
        if (!clock.instant().isBefore(token.get().expires())) {
            return new Worth.Expired();
        }
        return escalations
                .find(token.get().run())
                .map(found -> worth(found.run(), member.get()))
                .orElseGet(() -> new Worth.Over(Optional.empty()));
    }

    private Worth worth(Run run, Member member) {
        return switch (run.state()) {
            case RunState.Climbing _, RunState.Asked _ -> new Worth.Good(member, run);
            case RunState.Acknowledged(var by, var _, var _, var _, var _) ->
                    new Worth.Over(team.find(by));
            case RunState.Ended _ -> new Worth.Over(Optional.empty());
        };
    }

    /** Says that the member is on it; only the first time is the link worth anything. */
    public Worth redeem(String signed) {
        var worth = look(signed);
        if (!(worth instanceof Worth.Good(var member, var run))) {
            return worth;
        }
        var token = AckToken.read(signed, keys.key(KEY)).orElseThrow();
        used.forgetExpired(clock.instant());
        if (!used.use(token.call(), token.expires())) {
            return new Worth.Used();
        }
        return escalations
                .acknowledge(run.id(), new Actor(member, Origin.ROOM))
                .<Worth>map(taken -> new Worth.Done(member, taken))
                .orElseGet(() -> new Worth.Over(Optional.empty()));
    }
}

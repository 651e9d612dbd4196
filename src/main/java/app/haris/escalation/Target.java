package app.haris.escalation;

import app.haris.team.MemberId;
import app.haris.team.Role;
import java.util.List;

/** Whom a step notifies. */
public sealed interface Target {
    record OnMember(MemberId member) implements Target {}

    /** Whoever is on call by the duty roster of this name. */
    record OnSchedule(String schedule) implements Target {}

    /** Everybody who may act as this role. */
    record OnRole(Role role) implements Target {}

    /** One of them, each run the next. */
    record OnTurn(List<MemberId> members) implements Target {
        public OnTurn {
            members = List.copyOf(members);
        }
    }

    record OnChannel(String channel) implements Target {}

    record OnWebhook(String webhook) implements Target {}

    record OnEmail(String address) implements Target {}
}

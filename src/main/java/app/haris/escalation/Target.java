package app.haris.escalation;

import app.haris.team.MemberId;
import app.haris.team.Role;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Kind and name, as in the file: {@code schedule:leads}. */
    default String written() {
        return switch (this) {
            case OnMember(var member) -> "member:" + member;
            case OnSchedule(var schedule) -> "schedule:" + schedule;
            case OnRole(var role) -> "role:" + role.word();
            case OnTurn(var members) ->
                    "round-robin:"
                            + members.stream()
                                    .map(MemberId::value)
                                    .collect(Collectors.joining(","));
            case OnChannel(var channel) -> "channel:" + channel;
            case OnWebhook(var webhook) -> "webhook:" + webhook;
            case OnEmail(var address) -> "email:" + address;
        };
    }
}

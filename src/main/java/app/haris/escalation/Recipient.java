package app.haris.escalation;

import app.haris.team.MemberId;

/** Whom a page is for. */
public sealed interface Recipient {
    record ToMember(MemberId member) implements Recipient {}

    record ToChannel(String channel) implements Recipient {}

    record ToWebhook(String webhook) implements Recipient {}

    record ToEmail(String address) implements Recipient {}

    /** Kind and name, such as {@code member:sara}. */
    default String key() {
        return switch (this) {
            case ToMember(var member) -> "member:" + member;
            case ToChannel(var channel) -> "channel:" + channel;
            case ToWebhook(var webhook) -> "webhook:" + webhook;
            case ToEmail(var address) -> "email:" + address;
        };
    }

    static Recipient of(String key) {
        var colon = key.indexOf(':');
        var name = key.substring(colon + 1);
        return switch (key.substring(0, colon)) {
            case "member" -> new ToMember(new MemberId(name));
            case "channel" -> new ToChannel(name);
            case "webhook" -> new ToWebhook(name);
            case "email" -> new ToEmail(name);
            default -> throw new IllegalArgumentException("no recipient is '" + key + "'");
        };
    }
}

package app.haris.chat;

import app.haris.chat.IdentityLinks.Linking;
import java.util.Map;

/** What is said to whoever typed a code; every surface says the same. */
public final class LinkLines {
    private LinkLines() {}

    public static String of(Linking linking, Wording words) {
        return switch (linking) {
            case Linking.Linked(var member) -> said("linked", "member", member.name(), words);
            case Linking.Known(var member) -> said("known", "member", member.name(), words);
            case Linking.Taken(var owner) -> said("taken", "owner", owner.name(), words);
            case Linking.Named(var member) -> said("named", "member", member.name(), words);
            case Linking.Expired() -> words.say("link.expired");
            case Linking.AlreadyUsed() -> words.say("link.already-used");
            case Linking.Unknown() -> words.say("link.unknown");
        };
    }

    private static String said(String outcome, String role, String name, Wording words) {
        return words.say("link." + outcome, Map.of(role, name));
    }
}

package app.haris.social.wire;

import app.haris.social.Account;
import app.haris.social.Trouble;
import java.util.Locale;

/** What an operator is to do about a trouble, in English. */
public final class Advice {
    private Advice() {}

    /** What is wrong with an account's access, and what to do. */
    public static String of(Account account, Trouble trouble) {
        var url = account.options().getOrDefault("url", "the server");
        var again = "run: haris connect " + account.platform() + " " + url;
        var what =
                switch (trouble.kind()) {
                    case TOKEN -> url + " does not take the access any more; " + again;
                    case PERMISSION ->
                            "the access lacks a right; %s and allow all that it asks for"
                                    .formatted(again);
                    case BLOCKED -> "the account is locked; sign in at " + url + " and see why";
                    case GONE ->
                            url
                                    + " has no such interface; write the server's own address into 'url'";
                    case RATE -> url + " was asked too often; try again in a while";
                    case FAILING -> url + " has trouble of its own; try again in a while";
                    case UNREACHABLE -> unreachable(url, trouble.detail());
                    case MALFORMED -> malformed(url, trouble.detail());
                    case UNPAID -> "the network wants to be paid first";
                    case CAPPED -> "what may be spent today, by accounts.yml, is spent";
                    case SILENT, UNCALLED, UNHEARD, ENDING ->
                            trouble.kind().name().toLowerCase(Locale.ROOT);
                };
        return trouble.detail().isEmpty() ? what : what + " (" + trouble.detail() + ")";
    }

    private static String unreachable(String url, String why) {
        return switch (why) {
            case "unknown-host" -> "nobody knows the name in " + url + "; check 'url'";
            case "no-connection" ->
                    "nothing listens at " + url + "; check the port in 'url', and the firewall";
            case "connect-timeout" -> "no way leads to " + url + "; check the firewall";
            case "not-secure" ->
                    url + " has no certificate that can be trusted; check 'url', and the clock";
            case "timeout" -> url + " takes the call and does not answer; try again in a while";
            default -> "the connection to " + url + " breaks; check what lies between";
        };
    }

    private static String malformed(String url, String detail) {
        return detail.matches("3\\d\\d\\b.*")
                ? url + " sends callers elsewhere; write the address that it leads to into 'url'"
                : url + " answers as no such network does; check 'url'";
    }
}

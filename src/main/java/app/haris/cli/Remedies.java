package app.haris.cli;

import app.haris.social.Trouble;

/** What is wrong with a network, and what to do. */
final class Remedies {
    private Remedies() {}

    static String of(Trouble trouble) {
        var detail = trouble.detail().isEmpty() ? "" : " (" + trouble.detail() + ")";
        return switch (trouble.kind()) {
            case TOKEN ->
                    "the network refuses the token" + detail + "; set a new one in accounts.yml";
            case PERMISSION ->
                    "the token lacks a right" + detail + "; make one that may read and write";
            case BLOCKED -> "the network has locked the account" + detail + "; look into its app";
            case GONE -> "no such address" + detail + "; check url in accounts.yml";
            case RATE -> "asked too often" + detail + "; try again later";
            case FAILING -> "the network has trouble of its own" + detail + "; try again later";
            case UNREACHABLE ->
                    "no connection" + detail + "; check url in accounts.yml, and the firewall";
            case MALFORMED, SILENT ->
                    "the answer is not that of such a network"
                            + detail
                            + "; check url in accounts.yml";
        };
    }
}

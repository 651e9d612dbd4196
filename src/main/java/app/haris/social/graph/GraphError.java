package app.haris.social.graph;

import app.haris.social.wire.Exchange;
import tools.jackson.databind.JsonNode;

/**
 * An error of the Graph API, and what it means. Its codes say more than the status of HTTP, which
 * is 400 for nearly all (https://developers.facebook.com/docs/graph-api/guides/error-handling and
 * https://developers.facebook.com/docs/messenger-platform/error-codes, read in November 2026).
 *
 * @param code 0 where the answer bears none
 * @param subcode 0 where the answer bears none
 * @param words for people; may be empty
 */
public record GraphError(int status, int code, int subcode, String words) {
    private static final String OF_API = "code ";

    /** What can be done about it. */
    public enum Meaning {
        /** The token is dead: expired, revoked, or of nobody. */
        TOKEN,
        /** Meta wants the person behind the token to prove who they are. */
        CHECKPOINT,
        /** The token lacks a right, or it was taken away. */
        PERMISSION,
        /** Called too often. */
        RATE,
        /** What was done looks like abuse to Meta, which has stopped it for now. */
        HELD_BACK,
        /** The object is not there, or no longer. */
        GONE,
        /** The author wrote too long ago to be written to. */
        WINDOW_CLOSED,
        /** The same text stands there already. */
        DUPLICATE,
        /** The author cannot be reached: left, or blocked us. */
        UNAVAILABLE,
        /** One private reply is all that there may be. */
        ANSWERED,
        /** Meta's own trouble; a call that writes may have had its effect. */
        FAILING,
        /** Anything else. */
        REFUSED
    }

    static GraphError of(Exchange.Answered answer) {
        var error = Nodes.read(answer).map(node -> node.path("error")).filter(JsonNode::isObject);
        return error.map(
                        node ->
                                new GraphError(
                                        answer.status(),
                                        node.path("code").asInt(0),
                                        node.path("error_subcode").asInt(0),
                                        words(node)))
                .orElseGet(() -> new GraphError(answer.status(), 0, 0, ""));
    }

    private static String words(JsonNode error) {
        return Nodes.text(error, "error_user_msg")
                .orElseGet(() -> Nodes.textOrEmpty(error, "message"));
    }

    public Meaning meaning() {
        return switch (code) {
            case 0 -> byStatus();
            case 190, 102 -> bySubcodeOfToken();
            case 1, 2 -> Meaning.FAILING;
            case 4, 17, 32, 341, 613 -> Meaning.RATE;
            case 368 -> Meaning.HELD_BACK;
            case 10 -> isWindow() ? Meaning.WINDOW_CLOSED : Meaning.PERMISSION;
            case 3 -> Meaning.PERMISSION;
            case 21, 24, 803 -> Meaning.GONE;
            case 100 -> bySubcodeOfParameter();
            case 506 -> Meaning.DUPLICATE;
            case 551 -> Meaning.UNAVAILABLE;
            case 10900 -> Meaning.ANSWERED;
            case 10901, 10903 -> Meaning.WINDOW_CLOSED;
            case 1200 -> Meaning.FAILING;
            default -> byRange();
        };
    }

    private Meaning byRange() {
        if (code >= 200 && code < 300) {
            return Meaning.PERMISSION;
        }
        if (code >= 80_000 && code < 80_100) {
            return Meaning.RATE;
        }
        return status >= 500 ? Meaning.FAILING : Meaning.REFUSED;
    }

    private Meaning bySubcodeOfToken() {
        return subcode == 459 || subcode == 464 ? Meaning.CHECKPOINT : Meaning.TOKEN;
    }

    private Meaning bySubcodeOfParameter() {
        return switch (subcode) {
            case 33 -> Meaning.GONE;
            case 2018001 -> Meaning.UNAVAILABLE;
            default -> isWindow() ? Meaning.WINDOW_CLOSED : Meaning.REFUSED;
        };
    }

    /** For Messenger, its tags, and Instagram. */
    private boolean isWindow() {
        return subcode == 2018278 || subcode == 2018065 || subcode == 2534022;
    }

    private Meaning byStatus() {
        return switch (status) {
            case 401 -> Meaning.TOKEN;
            case 403 -> Meaning.PERMISSION;
            case 404, 410 -> Meaning.GONE;
            case 429 -> Meaning.RATE;
            default -> status >= 500 ? Meaning.FAILING : Meaning.REFUSED;
        };
    }

    /** Codes first, by which Meta's support and its pages know the trouble. */
    String detail() {
        var codes =
                code == 0
                        ? String.valueOf(status)
                        : OF_API + code + (subcode == 0 ? "" : "/" + subcode);
        var why = revocation();
        return codes
                + (why.isEmpty() ? "" : " (" + why + ")")
                + (words.isBlank() ? "" : " " + words);
    }

    /** Whether such a detail is of an error that the API itself gave. */
    static boolean isOfApi(String detail) {
        return detail.startsWith(OF_API);
    }

    /** How a token died; the subcode tells. */
    private String revocation() {
        return switch (subcode) {
            case 458 -> "the app was removed";
            case 459 -> "sign in at facebook.com and confirm it is you";
            case 460 -> "the password was changed";
            case 463 -> "the token has expired";
            case 464 -> "the person has not confirmed the account";
            case 467 -> "the token was revoked";
            case 492 -> "the person lost their role on the page";
            default -> "";
        };
    }
}

package app.haris.chat.discord.guild;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Discord answers instead of doing what was asked.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes">Codes,
 *     2026-11</a>
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;
    private final transient Map<String, String> faults;

    private Refusal(int status, int code, String message, Map<String, String> faults) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = faults;
    }

    static Refusal of(int status, int code, String message) {
        return new Refusal(status, code, message, Map.of());
    }

    static Refusal unknown(int code, String what) {
        return of(404, code, "Unknown " + what);
    }

    static Refusal noAccess() {
        return of(403, 50001, "Missing Access");
    }

    static Refusal noPermission() {
        return of(403, 50013, "Missing Permissions");
    }

    static Refusal unauthorized() {
        return of(401, 0, "401: Unauthorized");
    }

    static Refusal archived() {
        return of(400, 50083, "Thread is archived");
    }

    /** A body with faults, by their paths such as {@code components.0.label}. */
    static Refusal invalid(Map<String, String> faults) {
        return new Refusal(400, 50035, "Invalid Form Body", faults);
    }

    int status() {
        return status;
    }

    boolean isComplaint() {
        return !faults.isEmpty();
    }

    ObjectNode body() {
        var body = DiscordGuild.JSON.createObjectNode().put("message", getMessage());
        body.put("code", code);
        faults.forEach((path, fault) -> nest(body, path, fault));
        return body;
    }

    private static void nest(ObjectNode body, String path, String fault) {
        var at = body.withObjectProperty("errors");
        for (var step : path.split("\\.", -1)) {
            at = at.withObjectProperty(step);
        }
        at.withArrayProperty("_errors").addObject().put("code", "INVALID").put("message", fault);
    }

    String whole() {
        return status + " " + code + " " + getMessage() + " " + faults;
    }
}

package app.haris.chat.discord.rest;

import app.haris.chat.mirror.Verdict;
import java.util.Comparator;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The thread of a case, opened only when there is something to say in it. A thread that begins at a
 * message has that message's id.
 *
 * @see <a href="https://docs.discord.com/developers/topics/threads">Threads, 2026-11: a server has
 *     at most 1,000 active ones; one that rests is archived, and is active again when somebody
 *     writes in it</a>
 */
public final class DiscordThreads {
    /** Minutes of rest, of those that Discord offers: three days. */
    static final int REST = 4320;

    private static final int NAME = 100;

    private final DiscordApi api;
    private final String guild;
    private final LongFunction<String> names;

    /** Takes what a case's thread is called; nothing of what an author wrote stands there. */
    public DiscordThreads(DiscordApi api, String guild, LongFunction<String> names) {
        this.api = api;
        this.guild = guild;
        this.names = names;
    }

    String name(long caseNumber) {
        var name = names.apply(caseNumber);
        return name.length() > NAME ? name.substring(0, NAME) : name;
    }

    /** Posts in a case's thread, which is opened first where it is not there. */
    Verdict<JsonNode> post(String channel, String thread, long caseNumber, JsonNode message) {
        var answer = postIn(thread, message);
        if (!isRefused(answer, DiscordError.UNKNOWN_CHANNEL)) {
            return answer;
        }
        return open(channel, thread, caseNumber).then(opened -> postIn(thread, message));
    }

    private Verdict<JsonNode> postIn(String thread, JsonNode message) {
        var path = "channels/" + thread + "/messages";
        return active(thread, () -> api.post(path, message));
    }

    private Verdict<JsonNode> open(String channel, String message, long caseNumber) {
        var body = object().put("name", name(caseNumber)).put("auto_archive_duration", REST);
        var path = "channels/" + channel + "/messages/" + message + "/threads";
        var opened = makingRoom(() -> api.post(path, body));
        // Its answer was lost, or another instance was first.
        return isRefused(opened, DiscordError.THREAD_EXISTS) ? new Verdict.Ok<>(body) : opened;
    }

    /** Tries something in a thread, and once more after waking the thread if it is archived. */
    Verdict<JsonNode> active(String thread, Attempt attempt) {
        var answer = attempt.make();
        return isRefused(answer, DiscordError.THREAD_ARCHIVED)
                ? makingRoom(() -> archive(thread, false)).then(woken -> attempt.make())
                : answer;
    }

    Verdict<JsonNode> archive(String thread, boolean isArchived) {
        return api.patch("channels/" + thread, object().put("archived", isArchived));
    }

    /** Tries something for which there may be too many threads; then the stillest one must rest. */
    Verdict<JsonNode> makingRoom(Attempt attempt) {
        var answer = attempt.make();
        return isRefused(answer, DiscordError.TOO_MANY_THREADS)
                ? stillest().then(thread -> archive(thread, true)).then(done -> attempt.make())
                : answer;
    }

    /** Of the threads that we opened, the one in which nobody has written for longest. */
    private Verdict<String> stillest() {
        return api.get("users/@me")
                .then(
                        us ->
                                active().then(
                                                all ->
                                                        all.valueStream()
                                                                .filter(one -> isOf(one, us))
                                                                .min(
                                                                        Comparator.comparingLong(
                                                                                DiscordThreads
                                                                                        ::lastWord))
                                                                .map(one -> one.path("id"))
                                                                .map(id -> id.asString(""))
                                                                .<Verdict<String>>map(
                                                                        Verdict.Ok::new)
                                                                .orElseGet(
                                                                        () ->
                                                                                new Verdict
                                                                                        .Refused<>(
                                                                                        DiscordError
                                                                                                .TOO_MANY_THREADS))));
    }

    Verdict<JsonNode> active() {
        return api.get("guilds/" + guild + "/threads/active")
                .then(found -> new Verdict.Ok<>(found.path("threads")));
    }

    private static boolean isOf(JsonNode thread, JsonNode us) {
        return thread.path("owner_id").asString("").equals(us.path("id").asString("?"));
    }

    private static long lastWord(JsonNode thread) {
        return Long.parseUnsignedLong(
                thread.path("last_message_id").asString(thread.path("id").asString("0")));
    }

    private static boolean isRefused(Verdict<?> verdict, String why) {
        return verdict instanceof Verdict.Refused<?>(var error) && error.equals(why);
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** A call that may be made once more. */
    interface Attempt {
        Verdict<JsonNode> make();
    }
}

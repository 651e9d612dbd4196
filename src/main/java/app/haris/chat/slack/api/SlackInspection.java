package app.haris.chat.slack.api;

import app.haris.chat.mirror.Verdict;
import com.slack.api.Slack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The methods of Slack's Web API by which one learns what Haris may do, and where. */
public final class SlackInspection {
    /** https://docs.slack.dev/authentication/installing-with-oauth (2026-11): with each answer. */
    private static final String SCOPES = "x-oauth-scopes";

    private final Slack slack;
    private final String botToken;

    public SlackInspection(Slack slack, String botToken) {
        this.slack = slack;
        this.botToken = botToken;
    }

    /** Whom a token makes us, and what it grants. */
    public record Us(String name, String workspace, Set<String> scopes) {
        public Us {
            scopes = Set.copyOf(scopes);
        }
    }

    /** How a channel stands to us. */
    public record Channel(String id, boolean isMember, boolean isArchived) {}

    public Verdict<Us> us() {
        return SlackCall.make(
                () -> slack.methods(botToken).authTest(request -> request),
                answer ->
                        new Us(
                                answer.getUser(),
                                answer.getTeam(),
                                scopes(answer.getHttpResponseHeaders())));
    }

    private static Set<String> scopes(Map<String, List<String>> headers) {
        var scopes = new TreeSet<String>();
        headers.forEach(
                (name, values) -> {
                    if (name.equalsIgnoreCase(SCOPES)) {
                        values.forEach(value -> scopes.addAll(List.of(value.split("[,\\s]+"))));
                    }
                });
        return scopes;
    }

    public Verdict<Channel> channel(String id) {
        return SlackCall.make(
                () -> slack.methods(botToken).conversationsInfo(request -> request.channel(id)),
                answer ->
                        new Channel(
                                id,
                                answer.getChannel().isMember(),
                                answer.getChannel().isArchived()));
    }

    /** Whether a socket would be given; none is opened. */
    public Verdict<String> socket(String appToken) {
        return SlackCall.make(
                () -> slack.methods(appToken).appsConnectionsOpen(request -> request),
                answer -> answer.getUrl());
    }
}

package app.haris.chat.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;

/** Makes the library's client, which asks once and waits only so long. */
public final class SlackClient {
    /** Longer than Slack ever takes to post; an answer that is later is a lost one. */
    private static final Duration CALL = Duration.ofSeconds(8);

    private SlackClient() {}

    /** By itself the client would send a request again whose connection broke, and post twice. */
    public static Slack at(String apiUrl) {
        var config = config(apiUrl);
        var once =
                SlackHttpClient.buildOkHttpClient(config)
                        .newBuilder()
                        .retryOnConnectionFailure(false)
                        .build();
        return Slack.getInstance(config, new SlackHttpClient(once));
    }

    private static SlackConfig config(String apiUrl) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setHttpClientCallTimeoutMillis((int) CALL.toMillis());
        config.setHttpClientReadTimeoutMillis((int) CALL.toMillis());
        config.setStatsEnabled(false);
        return config;
    }
}

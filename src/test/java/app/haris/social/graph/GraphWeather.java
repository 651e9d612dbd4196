package app.haris.social.graph;

import app.haris.social.wire.LocalServer.Said;
import java.util.Map;

/** How the Graph API meets publications, by the names of the contract's weathers. */
public final class GraphWeather {
    private GraphWeather() {}

    public static void of(LocalGraph network, String weather) {
        switch (weather) {
            case "FAIR" -> network.onPost(true, said -> said);
            case "ASKS_TO_WAIT" -> network.onPost(false, said -> throttled());
            case "FAILS_WITHOUT_POSTING" ->
                    network.onPost(false, said -> LocalGraph.error(500, 1, 0, "oops"));
            case "POSTS_BUT_FAILS" ->
                    network.onPost(true, said -> LocalGraph.error(500, 2, 0, "oops"));
            case "BREAKS_AFTER_POSTING" -> network.onPost(true, said -> new Said.Cut());
            case "BREAKS_WITHOUT_POSTING" -> network.onPost(false, said -> new Said.Cut());
            case "NEVER_ANSWERS" -> network.onPost(false, said -> new Said.Silence());
            case "REFUSES" ->
                    network.onPost(
                            false, said -> LocalGraph.error(403, 200, 0, "The page is restricted"));
            default -> throw new IllegalArgumentException(weather);
        }
    }

    private static Said throttled() {
        var error = (Said.Status) LocalGraph.error(400, 32, 0, "Page request limit reached");
        return new Said.Status(
                error.code(),
                Map.of(
                        "X-Business-Use-Case-Usage",
                        """
                        {"123":[{"type":"pages","call_count":100,"total_cputime":4,\
                        "total_time":7,"estimated_time_to_regain_access":4}]}"""),
                error.body());
    }
}

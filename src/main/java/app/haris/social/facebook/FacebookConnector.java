package app.haris.social.facebook;

import app.haris.social.Connector;
import app.haris.social.PlatformName;
import app.haris.social.graph.Grant;
import app.haris.social.graph.Login;
import app.haris.social.graph.Nodes;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Connects a page. */
@Component
final class FacebookConnector implements Connector {
    private static final Grant GRANT = new Grant(FacebookNeeds.ALL, FacebookConnector::keys);

    private final Login login;

    FacebookConnector(Login login) {
        this.login = login;
    }

    @Override
    public PlatformName name() {
        return Facebook.NAME;
    }

    @Override
    public Connected connect(String given, Dialog dialog) {
        return login.connect(given, dialog, GRANT);
    }

    private static Optional<SequencedMap<String, String>> keys(JsonNode page) {
        return Nodes.text(page, "id")
                .map(
                        id -> {
                            var keys = new LinkedHashMap<String, String>();
                            keys.put("page", id);
                            return keys;
                        });
    }
}

package app.haris.social.instagram;

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

/** Connects the professional account that a page is connected to. */
@Component
final class InstagramConnector implements Connector {
    private static final Grant GRANT = new Grant(InstagramNeeds.ALL, InstagramConnector::keys);

    private final Login login;

    InstagramConnector(Login login) {
        this.login = login;
    }

    @Override
    public PlatformName name() {
        return Instagram.NAME;
    }

    @Override
    public Connected connect(String given, Dialog dialog) {
        return login.connect(given, dialog, GRANT);
    }

    private static Optional<SequencedMap<String, String>> keys(JsonNode page) {
        return Nodes.id(page, "instagram_business_account")
                .map(
                        id -> {
                            var keys = new LinkedHashMap<String, String>();
                            keys.put("user", id);
                            return keys;
                        });
    }
}

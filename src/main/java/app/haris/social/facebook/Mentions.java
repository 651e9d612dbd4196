package app.haris.social.facebook;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.graph.Errands;
import app.haris.social.graph.Graph;
import app.haris.social.graph.Occasion;
import app.haris.social.graph.Spoken;
import app.haris.social.wire.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mentions of our page elsewhere, of which calls tell but that there is one. */
@Component("facebookMentions")
final class Mentions {
    private static final String NOBODY = "-";
    private static final JsonMapper JSON = new JsonMapper();

    private final Graph graph;

    Mentions(Graph graph) {
        this.graph = graph;
    }

    static String errand(Occasion occasion, String id, Optional<String> author) {
        return "mention %d %s %s"
                .formatted(occasion.at().getEpochSecond(), author.orElse(NOBODY), id);
    }

    /** Asks for the text. Where Facebook does not show it to us, the mention comes without. */
    Optional<Fetched> run(Account account, String errand) {
        var parts = errand.split(" ", 4);
        if (parts.length < 4 || !parts[0].equals("mention")) {
            return Optional.empty();
        }
        var told = graph.ask(account, parts[3], Map.of("fields", Mapping.POST));
        return Optional.of(
                switch (told) {
                    case Told.Fine<JsonNode>(var post) ->
                            news(
                                    Mapping.post(account, post)
                                            .orElseGet(() -> unseen(account, parts)));
                    case Told.Amiss<JsonNode>(var status, var trouble) ->
                            Errands.isHidden(trouble)
                                    ? news(unseen(account, parts))
                                    : Errands.failed(trouble);
                });
    }

    private static Interaction unseen(Account account, String[] parts) {
        return Spoken.of(
                        Interaction.Kind.MENTION,
                        parts[3],
                        Instant.ofEpochSecond(Long.parseLong(parts[1])),
                        JSON.createObjectNode())
                .by(
                        Optional.of(parts[2]).filter(author -> !author.equals(NOBODY)),
                        Optional.empty(),
                        Optional.empty())
                .at(Optional.of(Mapping.address(parts[3])), 0)
                .to(account);
    }

    private static Fetched news(Interaction said) {
        return Errands.brought(List.of(new Arrival.Received(said)));
    }
}

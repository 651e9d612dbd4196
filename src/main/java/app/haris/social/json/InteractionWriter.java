package app.haris.social.json;

import app.haris.social.Interaction;
import app.haris.social.Media;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes an interaction as the contract has it, without what is absent. */
@Component
public final class InteractionWriter {
    private final JsonMapper mapper = new JsonMapper();

    public String write(Interaction interaction) {
        var json = mapper.createObjectNode();
        json.put("platform", interaction.platform().value());
        json.put("account", interaction.account().value());
        json.put("kind", interaction.kind().name().toLowerCase(Locale.ROOT));
        json.put("id", interaction.id().value());
        json.put("createdAt", interaction.createdAt().toString());
        json.set("author", author(interaction));
        json.put("text", interaction.text());
        putOptions(json, interaction);
        return json.toString();
    }

    private ObjectNode author(Interaction interaction) {
        var author = mapper.createObjectNode();
        author.put("id", interaction.author().id());
        put(author, "handle", interaction.author().handle());
        put(author, "name", interaction.author().name());
        interaction.author().reach().ifPresent(count -> author.put("followers", count));
        author.put("verified", interaction.author().verified());
        return author;
    }

    private void putOptions(ObjectNode json, Interaction interaction) {
        put(json, "language", interaction.language());
        put(json, "url", interaction.url());
        put(json, "inReplyTo", interaction.inReplyTo());
        put(json, "conversation", interaction.conversation());
        Optional.ofNullable(interaction.rating()).ifPresent(stars -> json.put("rating", stars));
        if (!interaction.media().isEmpty()) {
            var list = json.putArray("media");
            interaction.media().forEach(file -> list.add(media(file)));
        }
    }

    private ObjectNode media(Media file) {
        var media = mapper.createObjectNode();
        media.put("type", file.type());
        if (!file.lacksAddress()) {
            media.put("url", file.url().toString());
        }
        put(media, "alt", file.alt());
        return media;
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }
}

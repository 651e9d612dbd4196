package app.haris.chat.api;

import app.haris.inbox.CaseEntry;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Interactions as they were received; what happened to them since stands in an object of its own,
 * {@code haris}, where it can be taken for nothing that the network said.
 */
@Component
final class ReceivedJson {
    private final JsonMapper mapper;

    ReceivedJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    JsonNode of(CaseEntry entry) {
        var received = received(entry);
        var since = mapper.createObjectNode();
        since.put("receivedAt", entry.receivedAt().toString());
        entry.editedText().ifPresent(text -> since.put("editedText", text));
        entry.deletedAt().ifPresent(at -> since.put("deletedAt", at.toString()));
        entry.hiddenAt().ifPresent(at -> since.put("hiddenAt", at.toString()));
        entry.answeredNatively()
                .ifPresent(receipt -> since.put("answeredNatively", receipt.id().value()));
        received.set("haris", since);
        return received;
    }

    /** After an erasure there is nothing left to show but the id. */
    private ObjectNode received(CaseEntry entry) {
        var json = entry.interaction().json();
        if (!json.isBlank()) {
            try {
                if (mapper.readTree(json) instanceof ObjectNode object) {
                    return object;
                }
            } catch (JacksonException e) {
                throw new IllegalStateException(
                        "interaction " + entry.id() + " is kept as something else than JSON", e);
            }
        }
        return mapper.createObjectNode().put("id", entry.interaction().id().value());
    }
}

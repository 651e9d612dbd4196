package app.haris.chat.api;

import app.haris.audit.Origin;
import app.haris.chat.Answer;
import app.haris.chat.Command;
import app.haris.chat.Desk;
import app.haris.chat.Grammar;
import app.haris.chat.ReplyCommand;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs order in a member's name: {@code {"as":"sara","text":"approve"}}. */
@Component
final class Orders {
    private static final String FORM =
            "An order is a JSON object, such as {\"as\":\"sara\",\"text\":\"approve\"}";

    /** A name that stands twice could be read as two members. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private final Team team;
    private final Grammar grammar;
    private final Desk desk;

    Orders(Team team, Grammar grammar, Desk desk) {
        this.team = team;
        this.grammar = grammar;
        this.desk = desk;
    }

    /** An order as it was read. */
    sealed interface Reading {}

    record Order(Command command, Member member) implements Reading {}

    record Wrong(HttpStatus status, String why) implements Reading {}

    Reading read(CaseNumber about, byte[] body) {
        try {
            return read(about, JSON.readTree(body));
        } catch (JacksonException notJson) {
            return malformed(notJson.getLocation());
        }
    }

    private static Wrong malformed(@Nullable TokenStreamLocation place) {
        return new Wrong(
                HttpStatus.BAD_REQUEST,
                "The body is no JSON, or says something twice%s. %s."
                        .formatted(
                                place == null
                                        ? ""
                                        : ": see line %d, column %d"
                                                .formatted(place.getLineNr(), place.getColumnNr()),
                                FORM));
    }

    Answer perform(Order order) {
        return desk.perform(order.command(), new Actor(order.member(), Origin.API));
    }

    private Reading read(CaseNumber about, JsonNode body) {
        if (!body.isObject()) {
            return new Wrong(HttpStatus.BAD_REQUEST, FORM + ".");
        }
        var as = text(body, "as").filter(id -> !id.isBlank());
        if (as.isEmpty()) {
            return invalid("as is required, and is the id of a member.");
        }
        var text = text(body, "text");
        if (text.isEmpty()) {
            return invalid("text is required, and is what the member says, such as approve.");
        }
        var revision = revision(body);
        if (revision.isEmpty()) {
            return invalid("revision is a whole number from 1, or is left out.");
        }
        return team.find(new MemberId(as.get()))
                .map(member -> order(about, text.get(), revision.get(), member))
                .map(order -> with(body.get("media"), order))
                .orElseGet(() -> invalid("Nobody on the team is called " + as.get() + "."));
    }

    /** What is to go with a text is a field of its own: it cannot be typed. */
    private static Reading with(@Nullable JsonNode media, Reading reading) {
        if (media == null
                || media.isNull()
                || !(reading instanceof Order(var command, var member))) {
            return reading;
        }
        var enclosures = Enclosures.read(media);
        if (enclosures.isEmpty()) {
            return invalid(
                    "media is a list of pictures: {\"base64\",\"alt\"} for a new one,"
                            + " {\"url\",\"alt\"} for one of a draft.");
        }
        return switch (command) {
            case ReplyCommand.Reply reply ->
                    new Order(
                            new ReplyCommand.Reply(reply.number(), reply.text(), enclosures.get()),
                            member);
            case ReplyCommand.Edit edit ->
                    new Order(
                            new ReplyCommand.Edit(
                                    edit.number(), edit.revision(), edit.text(), enclosures),
                            member);
            default -> invalid("Pictures go with reply and edit alone.");
        };
    }

    private Reading order(CaseNumber about, String text, OptionalInt revision, Member member) {
        var command = grammar.read(text, Optional.of(about), member.language());
        if (command instanceof Command.OnCase onCase && !onCase.number().equals(about)) {
            return invalid(
                    "This address is about case %s, but the text is about case %s."
                            .formatted(about, onCase.number()));
        }
        if (revision.isEmpty()) {
            return new Order(command, member);
        }
        if (!(command instanceof ReplyCommand.OnRevision onRevision)) {
            return invalid("This command is not about a revision.");
        }
        var named = onRevision.revision();
        return named.isPresent() && !named.equals(revision)
                ? invalid("The text names another revision than the field.")
                : new Order(onRevision.about(revision.getAsInt()), member);
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.ofNullable(body.get(field))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    /** Nothing if the field is there but is no revision. */
    private static Optional<OptionalInt> revision(JsonNode body) {
        var field = body.get("revision");
        if (field == null || field.isNull()) {
            return Optional.of(OptionalInt.empty());
        }
        return field.isIntegralNumber() && field.canConvertToInt() && field.asInt() > 0
                ? Optional.of(OptionalInt.of(field.asInt()))
                : Optional.empty();
    }

    private static Wrong invalid(String why) {
        return new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }
}

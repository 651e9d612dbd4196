package app.haris.social.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes odd calls of good ones: values exchanged, left out, doubled, of another kind, huge. */
public final class Mutations {
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> ODDITIES =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1e400",
                    "99999999999999999999999999",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\\u202e\\ud83d\"",
                    "\"+999999999-12-31T23:59:59Z\"",
                    "\"-999999999-01-01T00:00:00+1800\"",
                    "\"99999999999999\"",
                    "\"https://\"",
                    "\"javascript:alert(1)\"",
                    "\"" + "x".repeat(3_000) + "\"",
                    "[]",
                    "{}",
                    "[[[[]]]]",
                    "[null,7,\"\",{}]",
                    "{\"id\":{},\"data\":[7]}",
                    "{\"id\":[],\"\":null}");

    private final Random chance;

    public Mutations(long seed) {
        chance = new Random(seed);
    }

    /** The samples of a folder, if it is there, after those given. */
    public static List<String> samples(Path folder, String... own) {
        if (!Files.isDirectory(folder)) {
            return List.of(own);
        }
        try (var files = Files.list(folder)) {
            return Stream.concat(
                            Stream.of(own),
                            files.filter(file -> file.toString().endsWith(".json"))
                                    .sorted()
                                    .map(Mutations::read))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The changes and messages of a call, as it is or with some of it made odd. */
    public List<JsonNode> entriesOf(String sample) {
        var root = JSON.readTree(sample);
        IntStream.range(0, chance.nextInt(5)).forEach(turn -> mutate(root));
        var entries = root.isObject() ? root.path("entry") : root;
        return entries.isArray() ? entries.valueStream().toList() : List.of(entries);
    }

    private void mutate(JsonNode root) {
        var places = new ArrayList<JsonNode>();
        collect(root, places);
        if (places.isEmpty()) {
            return;
        }
        var odd = JSON.readTree(ODDITIES.get(chance.nextInt(ODDITIES.size())));
        switch (places.get(chance.nextInt(places.size()))) {
            case ObjectNode object -> mutate(object, odd);
            case ArrayNode array -> mutate(array, odd);
            default -> throw new AssertionError("only objects and lists are collected");
        }
    }

    private void mutate(ObjectNode object, JsonNode odd) {
        var names = List.copyOf(object.propertyNames());
        var name = names.isEmpty() ? "id" : names.get(chance.nextInt(names.size()));
        switch (chance.nextInt(3)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, odd);
            default -> object.set(name, JSON.createArrayNode().add(object.path(name)).add(odd));
        }
    }

    private void mutate(ArrayNode array, JsonNode odd) {
        switch (chance.nextInt(3)) {
            case 0 -> array.removeAll();
            case 1 -> array.add(odd);
            default -> array.addAll(array.deepCopy());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isObject() || node.isArray()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }
}

package app.haris.settings.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML document.
 *
 * <p>Only the part of YAML that people write by hand is taken: no anchors and aliases (a few lines
 * of them expand to gigabytes), no tags (they name classes), no second document, no key twice.
 */
public final class TreeReader {
    private static final int DEEPEST = 32;

    private final Shield shield = new Shield();
    private final ParserImpl parser;
    private final List<Problem> problems;

    private TreeReader(String text, List<Problem> problems) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        parser = new ParserImpl(new StreamReader(shield.hide(text)), options);
        this.problems = problems;
    }

    /**
     * Reads a text; an empty one is an empty mapping. Adds what is wrong to the problems, and
     * answers nothing where that leaves no tree.
     */
    public static Optional<Tree> read(String text, List<Problem> problems) {
        var forbidden = Syntax.forbidden(text);
        if (forbidden.isPresent()) {
            problems.add(forbidden.get());
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new TreeReader(text, problems).document());
        } catch (MarkedYAMLException wrong) {
            problems.add(Syntax.problem(wrong));
            return Optional.empty();
        }
    }

    private @Nullable Tree document() {
        var before = problems.size();
        parser.getEvent();
        if (!(parser.getEvent() instanceof DocumentStartEvent)) {
            return Tree.Entries.none(1);
        }
        var tree = tree(parser.getEvent(), 0);
        parser.getEvent();
        var next = parser.getEvent();
        if (next instanceof DocumentStartEvent) {
            refuse(next, "only one YAML document is allowed in a file");
        }
        if (tree instanceof Tree.Scalar scalar && scalar.isEmpty()) {
            tree = Tree.Entries.none(1);
        }
        return problems.size() == before ? tree : null;
    }

    private Tree tree(Event event, int depth) {
        if (event instanceof NodeEvent node) {
            refuseSharing(node);
        }
        if (depth > DEEPEST) {
            throw new TooDeep(event);
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent sequence -> items(sequence, depth);
            case MappingStartEvent mapping -> entries(mapping, depth);
            default -> new Tree.Scalar("", true, line(event));
        };
    }

    private Tree scalar(ScalarEvent event) {
        refuseTag(event, event.getTag());
        return new Tree.Scalar(shield.show(event.getValue()), event.isPlain(), line(event));
    }

    private Tree items(SequenceStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        var items = new ArrayList<Tree>();
        for (var event = parser.getEvent(); !ends(event); event = parser.getEvent()) {
            items.add(tree(event, depth + 1));
        }
        return new Tree.Items(items, line(start));
    }

    private Tree entries(MappingStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        var entries = new LinkedHashMap<String, Tree.Entry>();
        for (var event = parser.getEvent(); !ends(event); event = parser.getEvent()) {
            var key = tree(event, depth + 1);
            var value = tree(parser.getEvent(), depth + 1);
            if (key instanceof Tree.Scalar scalar) {
                put(entries, scalar, value);
            } else {
                refuse(event, "a key must be a text, not a list or a mapping");
            }
        }
        return new Tree.Entries(entries, line(start));
    }

    private void put(Map<String, Tree.Entry> entries, Tree.Scalar key, Tree value) {
        var first = entries.putIfAbsent(key.text(), new Tree.Entry(key.line(), value));
        if (first != null) {
            problems.add(
                    new Problem(
                            key.line(),
                            "key '%s' stands here twice, first on line %d"
                                    .formatted(key.text(), first.line())));
        }
    }

    private void refuseSharing(NodeEvent event) {
        if (event instanceof AliasEvent) {
            refuse(event, "aliases (*" + event.getAnchor() + ") are not allowed: write it out");
        } else if (event.getAnchor() != null) {
            refuse(event, "anchors (&" + event.getAnchor() + ") are not allowed");
        }
    }

    private void refuseTag(Event event, @Nullable String tag) {
        if (tag != null) {
            refuse(event, "tags (" + tag + ") are not allowed");
        }
    }

    private void refuse(Event event, String message) {
        problems.add(new Problem(line(event), message));
    }

    private static boolean ends(Event event) {
        return event.is(Event.ID.SequenceEnd) || event.is(Event.ID.MappingEnd);
    }

    static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    /** Stops the reading of a document that is nested beyond reason. */
    private static final class TooDeep extends MarkedYAMLException {
        TooDeep(Event event) {
            super(
                    null,
                    null,
                    "nested more than " + DEEPEST + " deep",
                    event.getStartMark(),
                    null,
                    null);
        }
    }
}

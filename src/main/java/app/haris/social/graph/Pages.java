package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.wire.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Walks an edge page by page, newest first
 * (https://developers.facebook.com/docs/graph-api/results). The address of the next page, which
 * Meta gives with a token in it, is not used.
 */
@Component("graphPages")
public final class Pages {
    /** 2,000 items with the usual hundred a page; after a longer outage the oldest are left. */
    private static final int MOST_PAGES = 20;

    private final Graph graph;

    public Pages(Graph graph) {
        this.graph = graph;
    }

    /**
     * An edge.
     *
     * @param time the field by which it is sorted
     */
    public record Edge(String path, Map<String, String> query, String time) {
        Edge after(String cursor) {
            var next = new HashMap<>(query);
            next.put("after", cursor);
            return new Edge(path, next, time);
        }
    }

    /** The elements of an edge, down to those that are older than wanted. */
    public Told<List<JsonNode>> since(Account account, Edge edge, Instant floor) {
        return since(account, edge, floor, List.of());
    }

    /** The first page came within another answer. */
    public Told<List<JsonNode>> since(
            Account account, Edge edge, Instant floor, JsonNode firstPage) {
        var first = Nodes.list(firstPage).toList();
        return next(firstPage)
                .filter(cursor -> reachesBeyond(first, edge, floor))
                .map(cursor -> since(account, edge.after(cursor), floor, first))
                .orElseGet(() -> new Told.Fine<>(first));
    }

    private Told<List<JsonNode>> since(
            Account account, Edge edge, Instant floor, List<JsonNode> before) {
        var all = new ArrayList<>(before);
        var page = edge;
        for (int turn = 0; turn < MOST_PAGES; turn++) {
            switch (graph.ask(account, page.path(), page.query())) {
                case Told.Amiss<JsonNode>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<JsonNode>(var answer) -> {
                    var found = Nodes.list(answer).toList();
                    all.addAll(found);
                    var next = next(answer);
                    if (next.isEmpty() || !reachesBeyond(found, edge, floor)) {
                        return new Told.Fine<>(all);
                    }
                    page = edge.after(next.get());
                }
            }
        }
        return new Told.Fine<>(all);
    }

    private static boolean reachesBeyond(List<JsonNode> page, Edge edge, Instant floor) {
        return !page.isEmpty()
                && Nodes.time(page.getLast(), edge.time())
                        .filter(at -> at.isAfter(floor))
                        .isPresent();
    }

    /** A page is the last if there is no address of a next one, whatever its cursors. */
    private static Optional<String> next(JsonNode page) {
        var paging = page.path("paging");
        return Nodes.text(paging, "next")
                .flatMap(address -> Nodes.text(paging.path("cursors"), "after"));
    }
}

package app.haris.inbox.intake;

import app.haris.inbox.jdbc.ThreadRows.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which thread each interaction of a batch belongs to.
 *
 * <p>Threads are the connected parts of a graph. Its nodes are interactions and what else they
 * name: a parent that we do not have, a conversation, an author's private messages, our own posts.
 * Its edges are what each interaction names. Parts of a graph do not depend on the order in which
 * its edges become known, and so neither do threads: an interaction that names two threads at once,
 * such as a missing link that comes late, makes them one (union-find, with every loser pointing to
 * its winner). A case is what one author has in one thread.
 */
public final class Threads {
    private final Map<UUID, UUID> winners;
    private final Map<UUID, UUID> threadOf = new HashMap<>();
    private final Set<UUID> stored = new HashSet<>();
    private final Set<UUID> ours = new HashSet<>();
    private final List<UUID> addedNodes = new ArrayList<>();
    private final List<Union> unions = new ArrayList<>();

    /** A stored thread that became part of another stored one. */
    public record Union(UUID loser, UUID winner) {}

    public Threads(Map<UUID, UUID> winners) {
        this.winners = new HashMap<>(winners);
    }

    /** An interaction or node that is stored in a thread. */
    public void know(UUID node, UUID thread) {
        threadOf.put(node, thread);
        stored.add(find(thread));
    }

    void know(Node node) {
        know(node.id(), node.thread());
        if (node.ours()) {
            ours.add(node.id());
        }
    }

    boolean isOurs(UUID interaction) {
        return ours.contains(interaction);
    }

    /** Puts an interaction that names these nodes into its thread. */
    public void add(UUID interaction, Collection<UUID> names) {
        var thread = of(interaction);
        for (var name : names) {
            var known = threadOf.get(name);
            if (known != null) {
                thread = union(find(thread), find(known));
            }
        }
        threadOf.put(interaction, thread);
        for (var name : names) {
            if (threadOf.putIfAbsent(name, thread) == null) {
                addedNodes.add(name);
            }
        }
    }

    private UUID union(UUID one, UUID other) {
        if (one.equals(other)) {
            return one;
        }
        var isOneStored = stored.contains(one);
        var isOtherStored = stored.contains(other);
        var winner =
                isOneStored == isOtherStored
                        ? (one.compareTo(other) < 0 ? one : other)
                        : (isOneStored ? one : other);
        var loser = winner.equals(one) ? other : one;
        winners.replaceAll((thread, old) -> old.equals(loser) ? winner : old);
        winners.put(loser, winner);
        if (isOneStored && isOtherStored) {
            unions.add(new Union(loser, winner));
        }
        return winner;
    }

    public UUID of(UUID interaction) {
        return find(threadOf.getOrDefault(interaction, interaction));
    }

    private UUID find(UUID thread) {
        return winners.getOrDefault(thread, thread);
    }

    public List<Union> unions() {
        return List.copyOf(unions);
    }

    /** The nodes to store. */
    List<Node> added() {
        return addedNodes.stream().map(node -> new Node(node, of(node), false)).toList();
    }
}

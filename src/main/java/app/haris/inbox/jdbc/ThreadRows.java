package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.ids;
import static app.haris.inbox.jdbc.Columns.words;

import app.haris.social.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables that tie interactions into threads, and the lock under which that is done. */
@Repository
public final class ThreadRows {
    private final JdbcTemplate template;
    private final JdbcClient client;

    ThreadRows(JdbcTemplate template) {
        this.template = template;
        client = JdbcClient.create(template);
    }

    /**
     * Something that ties interactions together without being one itself.
     *
     * @param ours whether it is a post of our own
     */
    public record Node(UUID id, UUID thread, boolean ours) {}

    /** Lets nobody else thread the accounts' interactions until the transaction ends. */
    public void lock(Collection<AccountId> accounts) {
        var names = accounts.stream().map(AccountId::value).sorted().distinct().toList();
        if (locked(names) < names.size()) {
            names.forEach(this::addLock);
            locked(names);
        }
    }

    private int locked(List<String> names) {
        return client.sql(
                        """
                        select account from intake_lock where account = any(:names)
                        order by account for update
                        """)
                .param("names", words(names))
                .query(String.class)
                .list()
                .size();
    }

    private void addLock(String account) {
        client.sql("insert into intake_lock (account) values (:account) on conflict do nothing")
                .param("account", account)
                .update();
    }

    public List<Node> nodes(Collection<UUID> nodes) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        return client.sql("select node, thread, ours from thread_node where node = any(:nodes)")
                .param("nodes", ids(nodes))
                .query(
                        (row, index) ->
                                new Node(
                                        row.getObject("node", UUID.class),
                                        row.getObject("thread", UUID.class),
                                        row.getBoolean("ours")))
                .list();
    }

    public void insert(List<Node> nodes) {
        if (!nodes.isEmpty()) {
            template.batchUpdate(
                    "insert into thread_node (node, thread, ours) values (?, ?, ?)",
                    nodes.stream()
                            .map(node -> new Object[] {node.id, node.thread, node.ours})
                            .toList());
        }
    }

    public void markOurs(UUID node) {
        client.sql("update thread_node set ours = true where node = :node")
                .param("node", node)
                .update();
    }

    /** What has become of those of the threads that are now part of another one. */
    public Map<UUID, UUID> winners(Collection<UUID> threads) {
        var winners = new HashMap<UUID, UUID>();
        if (!threads.isEmpty()) {
            client.sql("select loser, winner from thread_link where loser = any(:threads)")
                    .param("threads", ids(threads))
                    .query(
                            row -> {
                                winners.put(
                                        row.getObject("loser", UUID.class),
                                        row.getObject("winner", UUID.class));
                            });
        }
        return winners;
    }

    /** From now on the one thread is part of the other, with all that was part of it. */
    public void link(UUID loser, UUID winner) {
        client.sql("update thread_link set winner = :winner where winner = :loser")
                .param("winner", winner)
                .param("loser", loser)
                .update();
        client.sql("insert into thread_link (loser, winner) values (:loser, :winner)")
                .param("loser", loser)
                .param("winner", winner)
                .update();
    }
}

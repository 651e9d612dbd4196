package app.haris.team.jdbc;

import app.haris.storage.Transactions;
import app.haris.team.ChatRoles;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles as rows, and in mind for a while, since every card asks for members. */
@Component
final class JdbcChatRoles implements ChatRoles {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Map.of(), Instant.MIN);

    JdbcChatRoles(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param linked those of identities that members linked themselves, by surface and member
     */
    private record Known(
            Map<Identity, Set<String>> roles, Map<Linked, Set<String>> linked, Instant readAt) {}

    private record Linked(String surface, MemberId member) {}

    @Override
    public boolean tell(Identity identity, Set<String> roles) {
        if (known().roles().getOrDefault(identity, Set.of()).equals(roles)) {
            return false;
        }
        try {
            transactions.run(
                    () -> {
                        replace(identity, roles);
                        transactions.afterCommit(this::renewed);
                    });
        } catch (DuplicateKeyException saidTwiceAtOnce) {
            renewed();
        }
        return true;
    }

    private void replace(Identity identity, Set<String> roles) {
        jdbc.sql("delete from chat_role where surface = :surface and external_id = :id")
                .param("surface", identity.surface())
                .param("id", identity.id())
                .update();
        roles.forEach(
                role ->
                        jdbc.sql(
                                        """
                                        insert into chat_role (surface, external_id, role)
                                        values (:surface, :id, :role)
                                        """)
                                .param("surface", identity.surface())
                                .param("id", identity.id())
                                .param("role", role)
                                .update());
    }

    @Override
    public Set<String> of(Member member, String surface) {
        var now = known();
        return member.identity(surface)
                .map(identity -> now.roles().getOrDefault(identity, Set.of()))
                .orElseGet(
                        () ->
                                now.linked()
                                        .getOrDefault(new Linked(surface, member.id()), Set.of()));
    }

    private Known known() {
        var before = known;
        if (before.readAt().equals(Instant.MIN)) {
            return renewed();
        }
        if (clock.instant().isBefore(before.readAt().plus(FRESH))) {
            return before;
        }
        known = new Known(before.roles(), before.linked(), clock.instant());
        return CompletableFuture.supplyAsync(this::renewed, Thread::startVirtualThread)
                .completeOnTimeout(before, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> before)
                .join();
    }

    private Known renewed() {
        var roles = new HashMap<Identity, Set<String>>();
        var linked = new HashMap<Linked, Set<String>>();
        RowCallbackHandler read =
                row -> {
                    var identity = new Identity(row.getString(1), row.getString(2));
                    roles.computeIfAbsent(identity, key -> new HashSet<>()).add(row.getString(3));
                    var member = row.getString(4);
                    if (member != null) {
                        var whose = new Linked(identity.surface(), new MemberId(member));
                        linked.computeIfAbsent(whose, key -> new HashSet<>()).add(row.getString(3));
                    }
                };
        jdbc.sql(
                        """
                        select r.surface, r.external_id, r.role, i.member
                        from chat_role r
                        left join member_identity i
                          on i.surface = r.surface and i.external_id = r.external_id
                        """)
                .query(read);
        known = new Known(roles, linked, clock.instant());
        return known;
    }
}

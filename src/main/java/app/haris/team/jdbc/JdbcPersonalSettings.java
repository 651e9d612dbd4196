package app.haris.team.jdbc;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.storage.Transactions;
import app.haris.team.Identity;
import app.haris.team.MemberId;
import app.haris.team.PersonalSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members settled for themselves, as rows; the primary key decides whose an identity is. */
@Component
final class JdbcPersonalSettings implements PersonalSettings {
    /** Every card asks for languages; another instance's change is seen this much later. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private volatile Languages languages = new Languages(Map.of(), Instant.MIN);

    JdbcPersonalSettings(JdbcClient jdbc, Transactions transactions, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    private record Languages(Map<MemberId, Locale> chosen, Instant readAt) {}

    @Override
    public Optional<MemberId> owner(Identity identity) {
        return jdbc.sql(
                        """
                        select member from member_identity
                        where surface = :surface and external_id = :id
                        """)
                .param("surface", identity.surface())
                .param("id", identity.id())
                .query(String.class)
                .optional()
                .map(MemberId::new);
    }

    @Override
    public List<Identity> identities(MemberId member) {
        return jdbc.sql(
                        """
                        select surface, external_id from member_identity
                        where member = :member order by surface
                        """)
                .param("member", member.value())
                .query((row, index) -> new Identity(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public boolean link(Claim claim) {
        try {
            return transactions.call(() -> replace(claim));
        } catch (DuplicateKeyException somebodyWasFirst) {
            return false;
        }
    }

    private boolean replace(Claim claim) {
        var owner = owner(claim.identity());
        if (owner.isPresent()) {
            return owner.get().equals(claim.member());
        }
        remove(claim.member(), claim.identity().surface());
        jdbc.sql(
                        """
                        insert into member_identity
                          (surface, external_id, member, linked_by, linked_at)
                        values (:surface, :id, :member, :proof, :now)
                        """)
                .param("surface", claim.identity().surface())
                .param("id", claim.identity().id())
                .param("member", claim.member().value())
                .param("proof", claim.proof().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var details = new HashMap<>(details(claim.identity()));
        details.put("proof", claim.proof().name().toLowerCase(Locale.ROOT));
        record(new Hand(claim.member(), claim.from()), "linked-identity", details);
        return true;
    }

    @Override
    public Optional<Identity> unlink(MemberId member, String surface, Hand by) {
        return transactions.call(
                () -> {
                    var removed = remove(member, surface);
                    removed.ifPresent(
                            identity -> {
                                var details = new HashMap<>(details(identity));
                                details.put("member", member.value());
                                record(by, "unlinked-identity", details);
                            });
                    return removed;
                });
    }

    private Optional<Identity> remove(MemberId member, String surface) {
        var identity =
                identities(member).stream()
                        .filter(one -> one.surface().equals(surface))
                        .findFirst();
        jdbc.sql("delete from member_identity where member = :member and surface = :surface")
                .param("member", member.value())
                .param("surface", surface)
                .update();
        return identity;
    }

    private static Map<String, String> details(Identity identity) {
        return Map.of("surface", identity.surface(), "identity", identity.id());
    }

    /** Nobody waits long for it: a click has to be acknowledged however busy the database is. */
    @Override
    public Optional<Locale> language(MemberId member) {
        var known = languages;
        if (known.readAt().equals(Instant.MIN)) {
            known = renewed();
        } else if (!clock.instant().isBefore(known.readAt().plus(FRESH))) {
            languages = new Languages(known.chosen(), clock.instant());
            known =
                    CompletableFuture.supplyAsync(this::renewed, Thread::startVirtualThread)
                            .completeOnTimeout(known, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .exceptionally(_ -> languages)
                            .join();
        }
        return Optional.ofNullable(known.chosen().get(member));
    }

    private Languages renewed() {
        var read = new Languages(read(), clock.instant());
        languages = read;
        return read;
    }

    private Map<MemberId, Locale> read() {
        var chosen = new HashMap<MemberId, Locale>();
        RowCallbackHandler read =
                row ->
                        chosen.put(
                                new MemberId(row.getString(1)),
                                Locale.forLanguageTag(row.getString(2)));
        jdbc.sql("select member, language from member_language").query(read);
        return Map.copyOf(chosen);
    }

    @Override
    public void speak(MemberId member, Locale language, Origin from) {
        transactions.run(
                () -> {
                    put(member, language);
                    var details = Map.of("language", language.toLanguageTag());
                    record(new Hand(member, from), "chose-language", details);
                    transactions.afterCommit(
                            () -> languages = new Languages(Map.of(), Instant.MIN));
                });
    }

    private void put(MemberId member, Locale language) {
        jdbc.sql(
                        """
                        merge into member_language as kept
                        using (values (cast(:member as varchar(100)),
                                       cast(:language as varchar(10))))
                              as given (member, language)
                           on kept.member = given.member
                        when matched then update set language = given.language
                        when not matched then insert (member, language)
                          values (given.member, given.language)
                        """)
                .param("member", member.value())
                .param("language", language.toLanguageTag())
                .update();
    }

    private void record(Hand by, String what, Map<String, String> details) {
        journal.record(
                new Deed(
                        by.member().value(), by.from(), what, Optional.empty(), details, Map.of()));
    }
}

package app.haris.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.Journal.Verification.Broken;
import app.haris.audit.Journal.Verification.Intact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** That the chain holds as it was written, and breaks where it was touched. */
class ChainTests {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00.123456789Z");

    @Example
    void empty_chain_is_intact() {
        assertThat(Chain.verify(List.<AuditEntry>of().iterator())).isEqualTo(new Intact(0));
    }

    @Example
    void hash_is_what_the_documentation_says() {
        var entry =
                Chain.link(
                        1,
                        NINE,
                        new Deed(
                                "sara",
                                Origin.ROOM,
                                "drafted",
                                Optional.of(1042L),
                                Map.of("revision", "2"),
                                Map.of("text", "Ciao")),
                        "00",
                        "");

        // worked out apart, with Python's hashlib, from the Javadoc of Chain
        assertThat(entry.contentHash())
                .isEqualTo("209136d2f2c4c51464aff542e828e0cc63d7aae58580ecbc6da7ff7645579ed9");
        assertThat(entry.hash())
                .isEqualTo("9877cc4dfcf2d589c59276621cf892c5b452ae16fc8925e82d74ebd8fb3241c0");
    }

    @Property(tries = 200)
    void chain_is_intact_as_written(@ForAll("deeds") List<Deed> deeds) {
        assertThat(verify(chain(deeds))).isEqualTo(new Intact(deeds.size()));
    }

    @Property(tries = 200)
    void erasing_content_keeps_the_chain_intact(
            @ForAll("deeds") List<Deed> deeds, @ForAll int choice) {
        var chain = chain(deeds);
        var index = Math.floorMod(choice, chain.size());

        chain.set(index, erased(chain.get(index)));

        assertThat(verify(chain)).isEqualTo(new Intact(deeds.size()));
    }

    @Property(tries = 200)
    void changed_field_breaks_the_chain_at_that_entry(
            @ForAll("deeds") List<Deed> deeds, @ForAll int choice, @ForAll Change change) {
        var chain = chain(deeds);
        var index = Math.floorMod(choice, chain.size());

        chain.set(index, change.of(chain.get(index)));

        assertThat(verify(chain))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.number()).isEqualTo(index + 1));
    }

    @Property(tries = 200)
    void missing_entry_breaks_the_chain_at_its_number(
            @ForAll("deeds") List<Deed> deeds, @ForAll int choice) {
        var chain = chain(deeds);
        chain.add(Chain.link(chain.size() + 1L, NINE, deeds.getFirst(), "00", last(chain)));
        var index = Math.floorMod(choice, chain.size() - 1);

        chain.remove(index);

        assertThat(verify(chain))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.number()).isEqualTo(index + 1));
    }

    @Property(tries = 200)
    void exchanged_entries_break_the_chain_at_the_first(
            @ForAll("deeds") List<Deed> deeds, @ForAll int choice) {
        var chain = chain(deeds);
        chain.add(Chain.link(chain.size() + 1L, NINE, deeds.getFirst(), "00", last(chain)));
        var index = Math.floorMod(choice, chain.size() - 1);

        chain.add(index, chain.remove(index + 1));

        assertThat(verify(chain))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.number()).isEqualTo(index + 1));
    }

    @Example
    void moving_a_border_between_texts_changes_the_hash() {
        var one = deed(Map.of("a", "bc"));
        var other = deed(Map.of("ab", "c"));

        assertThat(Chain.link(1, NINE, one, "00", "").hash())
                .isNotEqualTo(Chain.link(1, NINE, other, "00", "").hash());
    }

    @Example
    void content_put_into_an_erased_entry_is_found_out() {
        var chain = chain(List.of(deed(Map.of("text", "Ciao"))));

        chain.set(0, forged(erased(chain.getFirst()), Map.of("text", "Addio")));

        assertThat(verify(chain)).isInstanceOf(Broken.class);
    }

    /** One way to tamper with an entry. */
    enum Change {
        NUMBER,
        TIME,
        WHO,
        FROM,
        WHAT,
        CASE,
        DETAIL,
        CONTENT,
        SALT,
        CONTENT_HASH,
        HASH,
        PREVIOUS;

        AuditEntry of(AuditEntry entry) {
            return new AuditEntry(
                    entry.number() + (this == NUMBER ? 1 : 0),
                    this == TIME ? entry.at().plusNanos(1000) : entry.at(),
                    entry.who() + (this == WHO ? "x" : ""),
                    this == FROM ? next(entry.from()) : entry.from(),
                    entry.what() + (this == WHAT ? "x" : ""),
                    this == CASE
                            ? Optional.of(entry.caseNumber().orElse(0L) + 1)
                            : entry.caseNumber(),
                    this == DETAIL ? and(entry.details()) : entry.details(),
                    this == CONTENT ? and(entry.content()) : entry.content(),
                    entry.salt() + (this == SALT ? "0" : ""),
                    entry.contentHash() + (this == CONTENT_HASH ? "0" : ""),
                    entry.hash() + (this == HASH ? "0" : ""),
                    entry.previous() + (this == PREVIOUS ? "0" : ""));
        }

        private static Origin next(Origin origin) {
            return Origin.values()[(origin.ordinal() + 1) % Origin.values().length];
        }

        private static Map<String, String> and(Map<String, String> map) {
            var more = new HashMap<>(map);
            more.merge("text", "x", String::concat);
            return more;
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        var texts = Arbitraries.strings().ofMaxLength(8);
        var maps = Arbitraries.maps(texts, texts).ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("sara", "haris"),
                        Arbitraries.of(Origin.class),
                        Arbitraries.of("drafted", "approved"),
                        Arbitraries.longs().greaterOrEqual(1).optional(),
                        maps,
                        maps)
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static List<AuditEntry> chain(List<Deed> deeds) {
        List<AuditEntry> chain = new ArrayList<>();
        for (var deed : deeds) {
            chain.add(Chain.link(chain.size() + 1L, NINE, deed, "5a17", last(chain)));
        }
        return chain;
    }

    private static String last(List<AuditEntry> chain) {
        return chain.isEmpty() ? "" : chain.getLast().hash();
    }

    private static Journal.Verification verify(List<AuditEntry> chain) {
        return Chain.verify(chain.iterator());
    }

    private static Deed deed(Map<String, String> content) {
        return new Deed("sara", Origin.ROOM, "drafted", Optional.empty(), Map.of(), content);
    }

    private static AuditEntry erased(AuditEntry entry) {
        return forged(entry, Map.of());
    }

    private static AuditEntry forged(AuditEntry entry, Map<String, String> content) {
        return new AuditEntry(
                entry.number(),
                entry.at(),
                entry.who(),
                entry.from(),
                entry.what(),
                entry.caseNumber(),
                entry.details(),
                content,
                "",
                entry.contentHash(),
                entry.hash(),
                entry.previous());
    }
}

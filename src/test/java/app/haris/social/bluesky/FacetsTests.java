package app.haris.social.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.bluesky.Facet.Feature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FacetsTests {
    /** A piece of a text, and what it must be told as; nothing where it is plain. */
    record Piece(String text, Optional<Feature> feature) {}

    @Property(tries = 500)
    void each_part_is_told_by_the_bytes_where_it_stands(@ForAll("pieces") List<Piece> pieces) {
        var text = new StringBuilder();
        List<Facet> expected = new ArrayList<>();
        for (var piece : pieces) {
            int start = bytes(text.toString());
            text.append(piece.text());
            int end = bytes(text.toString());
            piece.feature()
                    .ifPresent(
                            feature ->
                                    expected.add(
                                            new Facet(
                                                    new Facet.Slice(start, end),
                                                    List.of(feature))));
            text.append(' ');
        }

        assertThat(facets(text.toString())).isEqualTo(expected);
    }

    @Property(tries = 500)
    void whatever_is_written_each_part_is_whole_and_none_covers_another(@ForAll String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        for (var facet : facets(text)) {
            assertThat(facet.index().byteStart()).isGreaterThanOrEqualTo(from);
            from = facet.index().byteEnd();
            var part =
                    new String(
                            Arrays.copyOfRange(bytes, facet.index().byteStart(), from),
                            StandardCharsets.UTF_8);
            assertThat(text).contains(part);
        }
    }

    @Provide
    Arbitrary<List<Piece>> pieces() {
        var plain =
                Arbitraries.of(
                        "عذرًا",
                        "نتابع شحنتك",
                        "perché",
                        "è",
                        "👨‍👩‍👧‍👦",
                        "👋🏽",
                        "🇮🇹",
                        "z̸͢a̶l͘g̷o",
                        "e\u0301",
                        "\u202eevil\u202c",
                        "arriva.Domani",
                        "me@acme.it",
                        "@",
                        "#",
                        "#1",
                        "https://",
                        "\n",
                        "@nobody.example");
        var links =
                Arbitraries.of(
                        "https://acme.it",
                        "http://127.0.0.1:3000/a?b=c&d=e#f",
                        "https://acme.example/a_(b)",
                        "HTTPS://ACME.IT/x");
        var handles = Arbitraries.of("lina.test", "a-b.c.test", "Omar.test");
        var tags = Arbitraries.of("شحن", "perché", "a1", "🎉", "👨‍👩", "com_posto");
        return Arbitraries.oneOf(
                        plain.map(text -> new Piece(text, Optional.empty())),
                        links.map(link -> new Piece(link, Optional.of(Feature.link(link)))),
                        handles.map(
                                handle ->
                                        new Piece(
                                                "@" + handle,
                                                Optional.of(Feature.mention("did:plc:" + handle)))),
                        tags.filter(tag -> !tag.contains("\u200d"))
                                .map(tag -> new Piece("#" + tag, Optional.of(Feature.tag(tag)))))
                .list()
                .ofMaxSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        "'Vedi https://acme.it/resi.', https://acme.it/resi",
        "'(https://acme.it/a)', https://acme.it/a",
        "'انظر https://acme.it/شحن؟', https://acme.it/%D8%B4%D8%AD%D9%86",
        "'هناhttps://acme.it/a، نعم', https://acme.it/a",
        "'https://acme.it/a😀', https://acme.it/a",
        "'su www.acme.it oggi', https://www.acme.it",
        "'su acme.it/resi!', https://acme.it/resi",
        "'Grazie.Domani', ",
        "'scrivi a info@acme.it/x', ",
        "'xhttps://acme.it', "
    })
    void what_looks_like_a_link_is_one(String text, String address) {
        var links = facets(text).stream().map(facet -> facet.features().getFirst().uri()).toList();

        assertThat(links).isEqualTo(address == null ? List.of() : List.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        "'ciao #resi!', resi",
        "'(#شحن)', شحن",
        "'#2026', ",
        "'a#b', ",
        "'＃consegna', consegna",
        "'#️⃣', "
    })
    void what_looks_like_a_hashtag_is_one(String text, String tag) {
        var tags = facets(text).stream().map(facet -> facet.features().getFirst().tag()).toList();

        assertThat(tags).isEqualTo(tag == null ? List.of() : List.of(tag));
    }

    private static List<Facet> facets(String text) {
        return Facets.of(
                text,
                handle ->
                        handle.endsWith(".test")
                                ? Optional.of("did:plc:" + handle)
                                : Optional.empty());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

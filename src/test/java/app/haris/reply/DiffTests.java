package app.haris.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.reply.Diff.Change;
import app.haris.reply.Diff.Piece;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class DiffTests {
    @Test
    void words_are_kept_whole() {
        assertThat(Diff.between("Arriva oggi, ciao", "Arriva domani, ciao").pieces())
                .containsExactly(
                        new Piece(Change.KEPT, "Arriva "),
                        new Piece(Change.REMOVED, "oggi"),
                        new Piece(Change.ADDED, "domani"),
                        new Piece(Change.KEPT, ", ciao"));
    }

    @Test
    void arabic_words_with_vowel_signs_and_emoji_of_several_parts_are_kept_whole() {
        assertThat(Diff.between("شُكْرًا 👨‍👩‍👧", "شُكْرًا 👨‍👩‍👦").pieces())
                .containsExactly(
                        new Piece(Change.KEPT, "شُكْرًا "),
                        new Piece(Change.REMOVED, "👨‍👩‍👧"),
                        new Piece(Change.ADDED, "👨‍👩‍👦"));
    }

    @Test
    void the_same_text_has_no_difference() {
        assertThat(Diff.between("ciao", "ciao").isEmpty()).isTrue();
    }

    @Test
    void huge_texts_are_not_compared_word_by_word() {
        assertThat(Diff.between("a ".repeat(50_000), "b ".repeat(50_000)).pieces()).hasSize(2);
    }

    @Property(tries = 300)
    void both_texts_can_be_read_from_it(@ForAll String before, @ForAll String after) {
        var diff = Diff.between(before, after);

        assertThat(without(diff, Change.ADDED)).isEqualTo(before);
        assertThat(without(diff, Change.REMOVED)).isEqualTo(after);
    }

    private static String without(Diff diff, Change change) {
        return diff.pieces().stream()
                .filter(piece -> piece.change() != change)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}

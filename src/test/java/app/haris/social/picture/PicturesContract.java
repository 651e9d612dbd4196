package app.haris.social.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Picture;
import app.haris.social.PictureId;
import app.haris.social.PictureLimits;
import app.haris.social.Pictures;
import app.haris.social.Pictures.Taking;
import app.haris.social.picture.jdbc.PictureStores;
import app.haris.storage.jdbc.TestDatabase;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of the files that members bring. */
abstract class PicturesContract {
    private static final PictureLimits LIMITS = PictureLimits.modest(4);

    private final SettableClock clock = SettableClock.standing();
    private TestDatabase database;
    private Pictures pictures;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        pictures = new KeptPictures(PictureStores.on(database, clock));
    }

    @Test
    void what_is_taken_is_there_under_the_hash_of_its_content_and_once() {
        var file = PictureFiles.jpeg(640, 480, Color.RED);

        var first = taken(file);
        var again = taken(file);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(pictures.find(first.id()))
                .hasValueSatisfying(
                        kept -> {
                            assertThat(kept.bytes()).isEqualTo(first.picture().bytes());
                            assertThat(List.of(kept.width(), kept.height()))
                                    .containsExactly(640, 480);
                        });
        assertThat(PictureId.of(first.id().address())).contains(first.id());
    }

    @Test
    void a_picture_of_many_parts_comes_back_whole() {
        var large = taken(PictureFiles.noise(1200, 900), new PictureLimits(1, 5_000_000, 100));

        assertThat(large.picture().bytes().length).isGreaterThan(3 * 256 * 1024);
        assertThat(pictures.find(large.id()).orElseThrow().bytes())
                .isEqualTo(large.picture().bytes());
    }

    @Test
    void where_and_with_what_it_was_taken_is_not_kept() {
        var file = PictureFiles.withExif(PictureFiles.jpeg(40, 30, Color.BLUE), 1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("45.4642 N, 9.1900 E");

        var kept = taken(file).picture();

        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("45.4642");
    }

    @ParameterizedTest
    @EnumSource
    void it_stands_upright_however_the_camera_was_held(Orientation held) throws IOException {
        var upright = PictureFiles.corners(60, 40);
        var stored = PictureFiles.heldAs(upright, held);

        var kept = taken(PictureFiles.withExif(stored, held.value())).picture();

        assertThat(List.of(kept.width(), kept.height())).containsExactly(60, 40);
        var seen = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(PictureFiles.nameOf(seen.getRGB(5, 5))).isEqualTo("red");
        assertThat(PictureFiles.nameOf(seen.getRGB(54, 5))).isEqualTo("green");
        assertThat(PictureFiles.nameOf(seen.getRGB(5, 34))).isEqualTo("blue");
        assertThat(PictureFiles.nameOf(seen.getRGB(54, 34))).isEqualTo("white");
    }

    @Test
    void a_camera_s_picture_becomes_as_large_as_screens_show_and_as_the_network_takes() {
        var kept = taken(PictureFiles.noise(5000, 3000)).picture();

        assertThat(Math.max(kept.width(), kept.height())).isBetween(500, 2048);
        assertThat((double) kept.width() / kept.height()).isBetween(1.66, 1.68);
        assertThat(kept.bytes().length).isLessThanOrEqualTo(LIMITS.bytes());
    }

    @Test
    void a_drawing_keeps_its_exact_points_where_they_fit() {
        assertThat(taken(PictureFiles.png(64, 64)).picture().type()).isEqualTo("image/png");
        assertThat(pictures.take(PictureFiles.png(64, 64), new PictureLimits(1, 120, 100)))
                .isInstanceOf(Taking.Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a",
                "RIFF____WEBP",
                "#!/bin/sh",
                "\u00ff\u00d8\u00ff not a JPEG after all",
                "\u0089PNG\r\n\u001a\n but broken"
            })
    void what_is_no_picture_is_not_taken_whatever_it_calls_itself(String file) {
        assertThat(pictures.take(file.getBytes(StandardCharsets.ISO_8859_1), LIMITS))
                .isInstanceOf(Taking.Unreadable.class);
    }

    @Test
    void a_small_file_that_claims_to_be_a_wall_of_points_is_not_drawn() {
        assertThat(pictures.take(PictureFiles.claiming(60_000, 60_000), LIMITS))
                .isInstanceOf(Taking.Unreadable.class);
    }

    @Test
    void a_file_that_is_larger_than_any_phone_makes_is_not_read() {
        assertThat(pictures.take(new byte[25_000_001], LIMITS))
                .isEqualTo(new Taking.TooLarge(25_000_000));
    }

    @Test
    void what_nobody_wants_any_more_can_be_forgotten_and_what_somebody_wants_cannot() {
        var old = taken(PictureFiles.jpeg(10, 10, Color.RED)).id();
        var wanted = taken(PictureFiles.jpeg(10, 10, Color.GREEN)).id();
        clock.advance(Duration.ofHours(2));
        var border = clock.instant().minus(Duration.ofHours(1));
        assertThat(pictures.wantedBefore(border)).containsExactlyInAnyOrder(old, wanted);
        assertThat(pictures.want(wanted)).isPresent();

        pictures.forget(List.of(old, wanted), border);

        assertThat(pictures.find(old)).isEmpty();
        assertThat(pictures.want(old)).isEmpty();
        assertThat(pictures.find(wanted)).map(Picture::type).contains("image/jpeg");
    }

    private Taking.Taken taken(byte[] file) {
        return (Taking.Taken) pictures.take(file, LIMITS);
    }

    private Taking.Taken taken(byte[] file, PictureLimits limits) {
        return (Taking.Taken) pictures.take(file, limits);
    }
}

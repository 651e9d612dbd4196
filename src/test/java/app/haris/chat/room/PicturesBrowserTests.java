package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.picture.PictureFiles;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture's way from a phone to the public. */
class PicturesBrowserTests extends BrowserTest {
    @TempDir private Path folder;

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void a_picture_from_a_phone_is_described_approved_and_seen_by_the_public() throws IOException {
        var number = caseOf("Dov’è il mio pacco?").summary().number();
        var red = file("IMG_1.heic", PictureFiles.jpeg(1200, 900, Color.RED));
        var sara = first("sara").open("/cases/" + number).type("#text", "تفضّلي طردك");

        sara.find("#shelf input[type=file]").sendKeys(red);
        sara.find("#shelf canvas");
        sara.type("#shelf input[name=alt]", "طرد أحمر, مغلق");
        sara.picture("picture-chosen");
        assertThat(sara.all("#shelf [data-place]:not([hidden])")).hasSize(2);
        sara.click("#compose button.primary").find(".draft .pictures img[alt='طرد أحمر, مغلق']");
        sara.picture("picture-drafted");
        assertThat(sara.inspection().barriers()).isEmpty();
        assertThat(sara.inspection().clipped()).isEmpty();
        assertThat(sara.inspection().smallTargets()).isEmpty();
        sara.hasNoErrors();

        var marco = second("marco").open("/cases/" + number);
        marco.until(
                "the picture is not shown",
                () ->
                        marco.run(
                                        "const i = document.querySelector('.draft .pictures img');"
                                                + " return i && i.complete && i.naturalWidth > 0")
                                == Boolean.TRUE);
        marco.click(".draft [data-key=a]").find(".draft[data-state=published]");
        var page = marco.find(".draft a[rel~=noreferrer]").getAttribute("href");
        nobody().open(page).find("p.picture img[alt='طرد أحمر, مغلق']");
    }

    @Test
    void an_edit_keeps_leaves_out_and_redescribes_pictures() throws IOException {
        var number = caseOf("Come si monta?").summary().number();
        var lina = first("lina").desk().open("/cases/" + number).type("#text", "Così");
        for (var color : new Color[] {Color.RED, Color.GREEN}) {
            var place = "#shelf [data-place]:has(canvas[hidden]) ";
            lina.find(place + "input[type=file]")
                    .sendKeys(file(color.getRGB() + ".jpg", PictureFiles.jpeg(99, 99, color)));
            lina.find("#shelf input[name=alt]:not([hidden]):placeholder-shown")
                    .sendKeys("Passo " + color.getRGB());
        }
        lina.click("#compose button.primary").find(".draft .pictures li:nth-child(2)");

        lina.click(".draft [data-key=e]").find("#shelf input[name=dropped]").click();
        lina.type("#shelf .picture:nth-of-type(2) input[name=knownAlt]", "Passo finale");
        lina.click("#compose button.primary").sees(".draft .pictures", "Passo finale");

        var media = read(number).revisions().getLast().media();
        assertThat(media).hasSize(1);
        assertThat(media.getFirst().alt()).isEqualTo("Passo finale");
        lina.hasNoErrors();
    }

    @Test
    void what_is_no_picture_is_said_before_it_is_sent() throws IOException {
        var number = caseOf("E la fattura?").summary().number();
        var lina = first("lina").open("/cases/" + number).type("#text", "Eccola");

        lina.find("#shelf input[type=file]")
                .sendKeys(file("invoice.jpg", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));

        lina.until(
                "nothing is said",
                () ->
                        lina.run(
                                        "return document.querySelector('#shelf input[type=file]')"
                                                + ".validationMessage")
                                .toString()
                                .contains("JPEG"));
        lina.run("document.getElementById('compose').setAttribute('novalidate', '')");
        lina.type("#shelf input[name=alt]", "Fattura").click("#compose button.primary");
        lina.sees("#answers", "JPEG");
        assertThat(read(number).revisions()).isEmpty();
        lina.errors(message -> true);
    }
}

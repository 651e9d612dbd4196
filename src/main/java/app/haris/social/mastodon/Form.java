package app.haris.social.mastodon;

import app.haris.social.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;

/** A picture and what it shows, as a form (RFC 7578). */
record Form(String border, byte[] bytes) {
    static Form of(Picture picture, String description) {
        var border = "haris-" + UUID.randomUUID();
        var form = new ByteArrayOutputStream();
        write(
                form,
                """
                --%s
                Content-Disposition: form-data; name="description"
                Content-Type: text/plain; charset=UTF-8

                %s
                --%s
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: %s

                """
                        .formatted(
                                border, description, border, picture.fileName(), picture.type()));
        form.writeBytes(picture.bytes());
        write(form, "\n--" + border + "--\n");
        return new Form(border, form.toByteArray());
    }

    /** What a picture shows is one line, so that all line ends here are the form's. */
    private static void write(ByteArrayOutputStream form, String lines) {
        form.writeBytes(lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    MediaType type() {
        return new MediaType("multipart", "form-data", Map.of("boundary", border));
    }
}

package app.haris.social.wire;

import app.haris.social.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;

/** Texts and a picture as a form (RFC 7578). */
public record Form(String border, byte[] bytes) {
    private static final String END = "\r\n";

    /**
     * @param texts by the name of their field, as they are
     * @param field that bears the picture
     */
    public static Form of(Map<String, String> texts, String field, Picture picture) {
        var border = "haris-" + UUID.randomUUID();
        var form = new ByteArrayOutputStream();
        texts.forEach(
                (name, text) -> {
                    begin(form, border, "name=\"" + name + "\"", "text/plain; charset=UTF-8");
                    write(form, text + END);
                });
        var file = "name=\"%s\"; filename=\"%s\"".formatted(field, picture.fileName());
        begin(form, border, file, picture.type());
        form.writeBytes(picture.bytes());
        write(form, END + "--" + border + "--" + END);
        return new Form(border, form.toByteArray());
    }

    private static void begin(ByteArrayOutputStream form, String border, String what, String type) {
        write(
                form,
                "--"
                        + border
                        + END
                        + "Content-Disposition: form-data; "
                        + what
                        + END
                        + "Content-Type: "
                        + type
                        + END
                        + END);
    }

    private static void write(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public MediaType type() {
        return new MediaType("multipart", "form-data", Map.of("boundary", border));
    }
}

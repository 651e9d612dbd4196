package app.haris.chat.room;

import app.haris.chat.Enclosure;
import app.haris.social.Media;
import app.haris.social.PictureId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The pictures of a sent composer: those that were there ({@code known} with {@code knownAlt},
 * unless {@code dropped}), and those that were chosen now ({@code picture} with {@code alt}).
 * Fields of one name are told apart by their order.
 */
final class Enclosed {
    private Enclosed() {}

    /** Empty where the composer had no place for pictures. */
    static Optional<List<Enclosure>> in(HttpServletRequest request) {
        if (!(request instanceof MultipartHttpServletRequest sent)) {
            return Optional.empty();
        }
        var all = new ArrayList<>(known(sent));
        var files = sent.getFiles("picture");
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).isEmpty()) {
                all.add(new Enclosure.Fresh(bytes(files.get(i)), value(sent, "alt", i)));
            }
        }
        return Optional.of(all);
    }

    private static List<Enclosure> known(MultipartHttpServletRequest sent) {
        var dropped = Set.of(values(sent, "dropped"));
        var addresses = values(sent, "known");
        var all = new ArrayList<Enclosure>();
        for (int i = 0; i < addresses.length; i++) {
            var alt = value(sent, "knownAlt", i);
            if (!dropped.contains(addresses[i])) {
                PictureId.named(addresses[i])
                        .map(PictureId::address)
                        .ifPresent(address -> all.add(known(address, alt)));
            }
        }
        return all;
    }

    private static Enclosure known(URI address, String alt) {
        return new Enclosure.Known(new Media("image", address, alt));
    }

    private static String[] values(MultipartHttpServletRequest sent, String name) {
        var values = sent.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String value(MultipartHttpServletRequest sent, String name, int place) {
        var values = values(sent, name);
        return place < values.length ? values[place] : "";
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

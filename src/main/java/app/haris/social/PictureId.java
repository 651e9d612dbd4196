package app.haris.social;

import java.net.URI;
import java.util.Optional;

/**
 * Names a picture by its content, so that whoever approves the name approves the picture.
 *
 * @param sha256 of its bytes, hexadecimal
 */
public record PictureId(String sha256) {
    private static final String ADDRESS = "urn:sha256:";

    public PictureId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
        }
    }

    /** As what it stands among the media of a reply. */
    public URI address() {
        return URI.create(ADDRESS + sha256);
    }

    /** Whose address it is; empty for one that lies anywhere else. */
    public static Optional<PictureId> of(URI address) {
        var text = address.toString();
        return text.startsWith(ADDRESS)
                ? named(text.substring(ADDRESS.length()))
                : Optional.empty();
    }

    public static Optional<PictureId> named(String sha256) {
        return sha256.matches("[0-9a-f]{64}")
                ? Optional.of(new PictureId(sha256))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return sha256;
    }
}

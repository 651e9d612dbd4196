package app.haris.social;

/**
 * A picture as it will be published: drawn anew by Haris, with nothing in it but what is seen.
 *
 * @param type {@code image/jpeg} or {@code image/png}
 * @param bytes of the file; not to be changed
 */
public record Picture(String type, int width, int height, byte[] bytes) {
    /** Such as {@code picture.jpg}, for networks that want a name. */
    public String fileName() {
        return type.equals("image/png") ? "picture.png" : "picture.jpg";
    }
}

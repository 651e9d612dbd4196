package app.haris.social.picture;

import app.haris.social.Picture;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads the file of a picture and draws it anew. Pure, but for the memory that it takes. */
final class Drawing {
    /** Networks show no more: Mastodon draws 3840×2160 points, Bluesky's own app 2000×2000. */
    private static final int LONGEST = 2048;

    /** A small file can claim to be a wall of points; a camera of 2026 makes 200 million. */
    private static final long MOST_POINTS = 250_000_000;

    private static final float[] QUALITIES = {0.9f, 0.8f, 0.7f};
    private static final double SMALLER = 0.7;
    private static final int SMALLEST = 64;

    private Drawing() {}

    /** What the first bytes say that a file is, whatever its name says. */
    enum Kind {
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        static Optional<Kind> of(byte[] file) {
            if (begins(file, 0xff, 0xd8, 0xff)) {
                return Optional.of(JPEG);
            }
            return begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')
                    ? Optional.of(PNG)
                    : Optional.empty();
        }

        private static boolean begins(byte[] file, int... start) {
            if (file.length < start.length) {
                return false;
            }
            for (int i = 0; i < start.length; i++) {
                if ((file[i] & 0xff) != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The points of a file, turned as they are to be seen; empty if it is broken or too large. */
    static Optional<BufferedImage> read(byte[] file, Kind kind) {
        var reader = ImageIO.getImageReadersByMIMEType(kind.type).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS
                    ? Optional.empty()
                    : Optional.of(upright(points(reader), file, kind));
        } catch (IOException | RuntimeException broken) { // ImageIO throws both at broken files
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Leaves points out while it reads, or the largest would need half a gigabyte. */
    private static BufferedImage points(ImageReader reader) throws IOException {
        var wanted = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST);
        wanted.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, wanted);
    }

    private static BufferedImage upright(BufferedImage stored, byte[] file, Kind kind) {
        var held = kind == Kind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
        double scale =
                Math.min(1, (double) LONGEST / Math.max(stored.getWidth(), stored.getHeight()));
        int width = Math.max(1, (int) Math.round(stored.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(stored.getHeight() * scale));
        var hasHoles = stored.getColorModel().hasAlpha();
        var drawn =
                new BufferedImage(
                        held.isSideways() ? height : width,
                        held.isSideways() ? width : height,
                        hasHoles ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(held.turning(width, height));
        pen.drawImage(stored, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /** The picture in at most so many bytes; empty where even a tiny one would be larger. */
    static Optional<Picture> within(BufferedImage drawn, Kind kind, int bytes) {
        if (kind == Kind.PNG) {
            var exact = png(drawn);
            if (exact.bytes().length <= bytes) {
                return Optional.of(exact);
            }
        }
        var image = flat(drawn, 1);
        var fitting = within(image, bytes);
        while (fitting.isEmpty() && Math.max(image.getWidth(), image.getHeight()) > SMALLEST) {
            image = flat(image, SMALLER);
            fitting = within(image, bytes);
        }
        return fitting;
    }

    private static Optional<Picture> within(BufferedImage image, int bytes) {
        for (var quality : QUALITIES) {
            var picture = jpeg(image, quality);
            if (picture.bytes().length <= bytes) {
                return Optional.of(picture);
            }
        }
        return Optional.empty();
    }

    /** On white paper, since JPEG has no holes. */
    private static BufferedImage flat(BufferedImage image, double scale) {
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static Picture png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return picture(Kind.PNG, image, bytes);
    }

    private static Picture jpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByMIMEType(Kind.JPEG.type).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        } finally {
            writer.dispose();
        }
        return picture(Kind.JPEG, image, bytes);
    }

    private static Picture picture(Kind kind, BufferedImage image, ByteArrayOutputStream bytes) {
        return new Picture(kind.type, image.getWidth(), image.getHeight(), bytes.toByteArray());
    }
}

package app.haris.social.picture;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as phones and programs make them. */
public final class PictureFiles {
    private PictureFiles() {}

    public static byte[] jpeg(int width, int height, Color color) {
        return written(filled(width, height, color), "jpg");
    }

    public static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0xff00ff00 | x);
        }
        return written(image, "png");
    }

    /** Points by chance, which nothing can make small. */
    static byte[] noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var chance = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, chance.nextInt());
            }
        }
        return written(image, "jpg");
    }

    /** Red and green above, blue and white below. */
    static BufferedImage corners(int width, int height) {
        var image = filled(width, height, Color.WHITE);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width / 2, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    /** As a camera that was held so stores what is upright. */
    static byte[] heldAs(BufferedImage upright, Orientation held) {
        int width = held.isSideways() ? upright.getHeight() : upright.getWidth();
        int height = held.isSideways() ? upright.getWidth() : upright.getHeight();
        var stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = stored.createGraphics();
        pen.transform(inverse(held.turning(width, height)));
        pen.drawImage(upright, 0, 0, null);
        pen.dispose();
        return written(stored, "jpg");
    }

    private static AffineTransform inverse(AffineTransform turning) {
        try {
            return turning.createInverse();
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new AssertionError(e);
        }
    }

    static String nameOf(int point) {
        var color = new Color(point);
        boolean red = color.getRed() > 128;
        boolean green = color.getGreen() > 128;
        boolean blue = color.getBlue() > 128;
        return red && green && blue ? "white" : red ? "red" : green ? "green" : "blue";
    }

    /** With the way in which the camera was held, and the place. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        var place = "45.4642 N, 9.1900 E".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putInt(0).put(place);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.capacity();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) length});
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** The head of a PNG of this size, without its points. */
    static byte[] claiming(int width, int height) {
        var file = ByteBuffer.allocate(33);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        file.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        file.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(file.array(), 12, 17);
        file.putInt((int) sum.getValue());
        return file.array();
    }

    private static BufferedImage filled(int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}

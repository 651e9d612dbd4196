package app.haris.social.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a camera was held: what is stored has to be turned before it is shown (Exif 2.32, tag 0x0112;
 * https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf).
 */
enum Orientation {
    UPRIGHT(1),
    MIRRORED(2),
    UPSIDE_DOWN(3),
    FLIPPED(4),
    TRANSPOSED(5),
    TO_THE_RIGHT(6),
    TRANSVERSED(7),
    TO_THE_LEFT(8);

    private static final int TAG = 0x0112;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int ENTRY = 12;

    private final int value;

    Orientation(int value) {
        this.value = value;
    }

    /** As it stands in a file. */
    int value() {
        return value;
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return value >= TRANSPOSED.value;
    }

    /** Turns a picture of this stored size. */
    AffineTransform turning(double width, double height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TO_THE_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case TO_THE_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** What a JPEG file says; upright where it says nothing that can be understood. */
    static Orientation of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = (jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff);
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > jpeg.length) {
                return UPRIGHT;
            }
            if (marker == APP1 && length > 16 && isExif(jpeg, at + 4)) {
                return inTiff(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(byte[] jpeg, int at) {
        return jpeg[at] == 'E' && jpeg[at + 1] == 'x' && jpeg[at + 2] == 'i' && jpeg[at + 3] == 'f';
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int count = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry > tiff.limit() - ENTRY) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                return named(tiff.getShort(entry + 8) & 0xffff);
            }
        }
        return UPRIGHT;
    }

    private static Orientation named(int value) {
        return Arrays.stream(values())
                .filter(one -> one.value == value)
                .findFirst()
                .orElse(UPRIGHT);
    }
}

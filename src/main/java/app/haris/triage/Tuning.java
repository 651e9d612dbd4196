package app.haris.triage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * What one brand's team has taught: weights for some of the features, to be added to those of the
 * model that ships. Immutable.
 */
public final class Tuning {
    /** More features than this are not remembered, so that a brand takes a megabyte at most. */
    public static final int MOST_PLACES = 20_000;

    private static final int MOST_CLASSES = 100;

    private final long base;
    private final int[] places;
    private final float[][] weights;

    /**
     * @param base names the model to whose weights these are added; added to others they mean
     *     nothing
     * @param places of features, ascending
     * @param weights for each class those of the places
     */
    public Tuning(long base, int[] places, float[][] weights) {
        this.base = base;
        this.places = places.clone();
        this.weights = Arrays.stream(weights).map(float[]::clone).toArray(float[][]::new);
    }

    public boolean fits(long model) {
        return base == model;
    }

    /** Adds its share to the margins of a text with these features. */
    public void addTo(double[] margins, int[] at, float[] values) {
        for (var i = 0; i < at.length; i++) {
            var found = Arrays.binarySearch(places, at[i]);
            if (found >= 0) {
                for (var c = 0; c < margins.length; c++) {
                    margins[c] += weights[c][found] * values[i];
                }
            }
        }
    }

    /** What one class has at a place; 0 where nothing was learned. */
    public double weight(int ofClass, int place) {
        var found = Arrays.binarySearch(places, place);
        return found < 0 ? 0 : weights[ofClass][found];
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(base);
            out.writeInt(places.length);
            out.writeByte(weights.length);
            for (var place : places) {
                out.writeInt(place);
            }
            for (var row : weights) {
                for (var weight : row) {
                    out.writeFloat(weight);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Throws IllegalArgumentException where the bytes are not what {@link #bytes} made. */
    public static Tuning ofBytes(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var base = in.readLong();
            var size = in.readInt();
            var classes = in.readByte();
            if (size < 0 || size > MOST_PLACES || classes < 0 || classes > MOST_CLASSES) {
                throw new IllegalArgumentException("not a tuning");
            }
            var places = new int[size];
            for (var i = 0; i < size; i++) {
                places[i] = in.readInt();
            }
            var weights = new float[classes][size];
            for (var row : weights) {
                for (var i = 0; i < size; i++) {
                    row[i] = in.readFloat();
                }
            }
            return new Tuning(base, places, weights);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a tuning", e);
        }
    }
}

package app.haris.triage.linear;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A model as bytes: a mark, then for each class its name, step and offsets, then the weights; where
 * it leans on moods, then how sure it may be with their help. Not compressed, because compressors
 * differ between machines and the jar compresses it anyway.
 */
final class ModelFile {
    /** "HAM4". */
    private static final int MARK = 0x48414D34;

    private static final int MOST_CLASSES = 100;
    private static final int MOST_TRAITS = 100;

    private ModelFile() {}

    static byte[] write(LinearModel model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeByte(LinearModel.BITS);
            out.writeByte(model.classes().size());
            for (var slope : model.calibration().slopes()) {
                out.writeDouble(slope);
            }
            for (var c = 0; c < model.classes().size(); c++) {
                out.writeUTF(model.classes().get(c));
                out.writeFloat(model.step(c));
                for (var trait : model.calibration().offsets()) {
                    out.writeDouble(trait[c]);
                }
            }
            for (var c = 0; c < model.classes().size(); c++) {
                out.write(model.weights(c));
            }
            if (model.certainty().isPresent()) {
                write(model.certainty().get(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Calibration certainty, DataOutputStream out) throws IOException {
        out.writeByte(certainty.offsets().length);
        for (var slope : certainty.slopes()) {
            out.writeDouble(slope);
        }
        for (var trait : certainty.offsets()) {
            for (var offset : trait) {
                out.writeDouble(offset);
            }
        }
    }

    /** Throws IOException where the bytes are not a model of this version. */
    static LinearModel read(InputStream bytes) throws IOException {
        var in = new DataInputStream(bytes);
        if (in.readInt() != MARK || in.readByte() != LinearModel.BITS) {
            throw new IOException("this is not a model of this version");
        }
        var count = in.readByte();
        if (count < 2 || count > MOST_CLASSES) {
            throw new IOException("a model has 2 to " + MOST_CLASSES + " classes, not " + count);
        }
        var slopes = doubles(in, Form.TRAITS);
        var classes = new ArrayList<String>();
        var steps = new float[count];
        var offsets = new double[Form.TRAITS][count];
        for (var c = 0; c < count; c++) {
            classes.add(in.readUTF());
            steps[c] = in.readFloat();
            for (var trait : offsets) {
                trait[c] = in.readDouble();
            }
        }
        var weights = new byte[count][1 << LinearModel.BITS];
        for (var row : weights) {
            in.readFully(row);
        }
        return new LinearModel(classes, weights, steps, new Calibration(slopes, offsets))
                .with(certainty(in, count));
    }

    private static Optional<Calibration> certainty(DataInputStream in, int classes)
            throws IOException {
        var traits = in.read();
        if (traits < 0) {
            return Optional.empty();
        }
        if (traits < Form.TRAITS || traits > MOST_TRAITS) {
            throw new IOException("a model has no " + traits + " traits");
        }
        var slopes = doubles(in, Form.TRAITS);
        var offsets = new double[traits][];
        for (var t = 0; t < traits; t++) {
            offsets[t] = doubles(in, classes);
        }
        return Optional.of(new Calibration(slopes, offsets));
    }

    private static double[] doubles(DataInputStream in, int count) throws IOException {
        var doubles = new double[count];
        for (var i = 0; i < count; i++) {
            doubles[i] = in.readDouble();
        }
        return doubles;
    }
}

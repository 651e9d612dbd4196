package app.haris.triage.linear;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/**
 * A model as bytes: a mark, then for each class its name, step and offsets, then the weights. Not
 * compressed, because compressors differ between machines and the jar compresses it anyway.
 */
final class ModelFile {
    /** "HAM4". */
    private static final int MARK = 0x48414D34;

    private static final int MOST_CLASSES = 100;

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
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
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
        var slopes = new double[Form.TRAITS];
        for (var i = 0; i < slopes.length; i++) {
            slopes[i] = in.readDouble();
        }
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
        return new LinearModel(classes, weights, steps, new Calibration(slopes, offsets));
    }
}

package app.haris.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A file of recorded interactions.
 *
 * @param records in the order of their times
 */
record Recording(List<Recorded> records, List<Sum.Refusal> unreadable) {
    Recording {
        records = records.stream().sorted(Comparator.comparing(Recorded::createdAt)).toList();
        unreadable = List.copyOf(unreadable);
    }

    static InputStream open(String file) throws IOException {
        try {
            var path = Path.of(file);
            if (Files.isReadable(path) && !Files.isDirectory(path)) {
                return Files.newInputStream(path);
            }
            throw new WrongUse(
                    Files.exists(path)
                            ? file + " is not a file that can be read."
                            : "There is no file " + file + ".");
        } catch (InvalidPathException wrong) {
            throw new WrongUse("'" + file + "' is no name of a file.");
        }
    }

    /**
     * Reads JSON lines. Each byte passes as one character at first, so that bytes which are no text
     * spoil one line alone.
     *
     * @param account takes the place of those that are named
     */
    static Recording read(InputStream in, Optional<String> account) throws IOException {
        var records = new ArrayList<Recorded>();
        var unreadable = new ArrayList<Sum.Refusal>();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            switch (read(number, line, account)) {
                case Recorded.Reading.Read(var one) -> records.add(one);
                case Recorded.Reading.Blank() -> {}
                case Recorded.Reading.Unreadable(var reason) ->
                        unreadable.add(new Sum.Refusal(number, reason));
            }
        }
        return new Recording(records, unreadable);
    }

    private static Recorded.Reading read(int number, String bytes, Optional<String> account) {
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                            .toString();
            return Recorded.read(number, withoutMark(text), account);
        } catch (CharacterCodingException wrong) {
            return new Recorded.Reading.Unreadable("not UTF-8");
        }
    }

    /** Spreadsheets and editors begin a file with a byte order mark. */
    static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}

package app.haris.storage.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Two files of records that change places at the end of a turn. */
final class RedoFiles implements AutoCloseable {
    private RedoFile current;
    private RedoFile ended;
    private long turn;

    /** Opens the files as the last run left them. */
    RedoFiles(Path folder) throws IOException {
        current = new RedoFile(folder.resolve("redo-1.log"));
        ended = new RedoFile(folder.resolve("redo-2.log"));
        RedoFile.forceFolder(folder);
    }

    /** Tells what the last run left, the earlier turn first; returns how many records. */
    long each(Consumer<List<byte[]>> told) throws IOException {
        var isCurrentOlder = current.turn() < ended.turn();
        turn = Math.max(current.turn(), ended.turn());
        var first = isCurrentOlder ? current : ended;
        return first.each(told) + (isCurrentOlder ? ended : current).each(told);
    }

    /** Begins a turn with nothing before it. */
    void begin() throws IOException {
        ended.clear();
        current.begin(++turn);
    }

    /** How many bytes the turn has. */
    long size() {
        return current.size();
    }

    void add(List<byte[]> records) throws IOException {
        current.add(records);
    }

    /** Returns when what was added survives a loss of power. */
    void force() throws IOException {
        current.force();
    }

    /** Ends the turn if it has records, unless an earlier one is still there. */
    void endTurn() throws IOException {
        if (ended.isEmpty() && !current.isEmpty()) {
            ended.begin(turn + 1);
            turn++;
            var filled = current;
            current = ended;
            ended = filled;
        }
    }

    boolean isAnyEnded() {
        return !ended.isEmpty();
    }

    void eachOfEnded(Consumer<List<byte[]>> told) throws IOException {
        ended.each(told);
    }

    void clearEnded() throws IOException {
        ended.clear();
    }

    void clear() throws IOException {
        ended.clear();
        current.clear();
    }

    @Override
    public void close() throws IOException {
        ended.close();
        current.close();
    }
}

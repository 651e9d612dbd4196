package app.haris.settings.folder;

import app.haris.settings.Fault;
import app.haris.settings.SettingsFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the contents of all files came to.
 *
 * @param values by the file's name, for each kind of file
 * @param secrets what the files of secrets said
 */
record Outcome(
        Contents contents,
        Map<SettingsFile<?>, Map<String, Object>> values,
        List<Fault> faults,
        Map<Path, String> secrets) {

    Map<String, Object> of(SettingsFile<?> file) {
        var found = values.get(file);
        if (found == null) {
            throw new IllegalArgumentException("no module has registered " + file);
        }
        return found;
    }

    /** Keeps the objects of an earlier outcome where they are equal, so that followers can rest. */
    Outcome keeping(Outcome earlier) {
        var kept = new HashMap<SettingsFile<?>, Map<String, Object>>();
        values.forEach((file, found) -> kept.put(file, kept(found, earlier.of(file))));
        return new Outcome(contents, kept, faults, secrets);
    }

    /** The names of files whose text or meaning differs. */
    Set<String> changesSince(Outcome earlier) {
        var changed = new TreeSet<>(contents.differences(earlier.contents));
        values.forEach(
                (file, found) ->
                        found.forEach(
                                (name, value) -> {
                                    if (!value.equals(earlier.of(file).get(name))) {
                                        changed.add(name);
                                    }
                                }));
        return changed;
    }

    private static Map<String, Object> kept(Map<String, Object> now, Map<String, Object> before) {
        var kept = new TreeMap<String, Object>();
        now.forEach((name, value) -> kept.put(name, same(value, before.get(name))));
        return kept;
    }

    private static Object same(Object now, @Nullable Object before) {
        return Objects.equals(now, before) ? Objects.requireNonNull(before) : now;
    }
}

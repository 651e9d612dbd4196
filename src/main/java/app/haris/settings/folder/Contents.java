package app.haris.settings.folder;

import app.haris.settings.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of all files at one moment.
 *
 * @param texts by names relative to the folder
 * @param builtIn the names of those that come from the jar
 * @param faults files that cannot be read or that nobody knows
 */
record Contents(
        Map<String, String> texts, Set<String> builtIn, List<Fault> faults, List<String> notes) {
    Contents {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        builtIn = Set.copyOf(builtIn);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    Contents with(String name, String text) {
        var edited = new TreeMap<>(texts);
        edited.put(name, text);
        return new Contents(edited, builtIn, faults, notes);
    }

    Contents with(List<Fault> more) {
        var all = new ArrayList<>(faults);
        all.addAll(more);
        return new Contents(texts, builtIn, all, notes);
    }

    Contents noting(List<String> more) {
        var all = new ArrayList<>(notes);
        all.addAll(more);
        return new Contents(texts, builtIn, faults, all);
    }

    /** The names of files that are new, gone or different. */
    Set<String> differences(Contents other) {
        var names = new TreeSet<>(texts.keySet());
        names.addAll(other.texts.keySet());
        names.removeIf(name -> Objects.equals(texts.get(name), other.texts.get(name)));
        return names;
    }
}

package app.haris.settings.folder;

import app.haris.settings.Fault;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The texts of all files at one moment.
 *
 * @param texts by names relative to the folder
 * @param builtIn the names of those that come from the jar
 * @param faults files that cannot be read or that nobody knows
 */
record Contents(
        SortedMap<String, String> texts,
        Set<String> builtIn,
        List<Fault> faults,
        List<String> notes) {
    Contents {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
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
        var all = new java.util.ArrayList<>(faults);
        all.addAll(more);
        return new Contents(texts, builtIn, all, notes);
    }

    /** The names of files that are new, gone or different. */
    Set<String> differences(Contents other) {
        var names = new TreeSet<>(texts.keySet());
        names.addAll(other.texts.keySet());
        UnaryOperator<String> here = texts::get;
        names.removeIf(name -> java.util.Objects.equals(here.apply(name), other.texts.get(name)));
        return names;
    }
}

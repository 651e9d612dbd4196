package app.haris.settings;

import java.util.List;
import java.util.Optional;

/** All files as they were just read, open to faults until the checks are over. */
public interface Reading {
    /** The file's content, or nothing if it has faults already. */
    <T> Optional<Located<T>> find(SettingsFile<T> file);

    /**
     * The file's content, or what is left of it without the parts that have faults already: enough
     * to look for more faults in it, but not to tell which names there are.
     */
    <T> Optional<Located<T>> remains(SettingsFile<T> file);

    /** The contents of all files of this kind that have no fault, by file name. */
    <T> List<Located<T>> all(SettingsFile<T> files);
}

package app.haris.settings;

import app.haris.settings.folder.BotConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The files of bot-config that are in use. All methods may be called by any thread; the values are
 * those of one moment, and a reload replaces all of them together.
 */
public interface Settings {
    /**
     * The file's content; the same object until the file changes.
     *
     * @throws IllegalArgumentException if no module has registered the file
     */
    <T> T current(SettingsFile<T> file);

    /**
     * The contents of all files of this kind, by their names relative to the folder and in that
     * order.
     */
    <T> Map<String, T> all(SettingsFile<T> files);

    /**
     * The faults for which the last change was refused; empty when the folder's files are in use.
     */
    List<Fault> faults();

    /** What an operator should know though it is no fault. */
    List<String> notes();

    /** Reads the folder again now, without waiting for the next look at it. */
    Reload reload();

    /** Reads an edited text in the place of the file, and changes nothing. */
    <T> Preview<T> preview(SettingsFile<T> file, String yaml);

    /**
     * Follows a file: computes a value from its content once, and again only after the content
     * changed.
     */
    default <T, V> Supplier<V> follow(SettingsFile<T> file, Function<T, V> derivation) {
        return new Following<>(() -> current(file), derivation);
    }

    /**
     * Reads a folder once, for whoever works beside a running Haris.
     *
     * @throws FaultySettings if there is any fault
     */
    static Settings open(Path folder) {
        return BotConfig.open(folder);
    }

    /** Reads a folder, and says what is wrong with it; needs no running Haris. */
    static Checked check(Path folder) {
        return BotConfig.check(folder);
    }
}

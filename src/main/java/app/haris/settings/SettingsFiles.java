package app.haris.settings;

import java.util.List;

/**
 * The files that one module reads. Found by {@link java.util.ServiceLoader}, so that {@code haris
 * check} needs no application context: name the implementation, which must be public and have a
 * public constructor without parameters, in {@code
 * META-INF/services/app.haris.settings.SettingsFiles}.
 */
public interface SettingsFiles {
    List<SettingsFile<?>> files();

    /**
     * Finds what the types of the files cannot tell: dangling names, conditions that do not
     * compile. Called whenever files are read; files that could not be read are missing from the
     * reading, so that one fault is not followed by others.
     */
    default void check(Reading reading) {}
}

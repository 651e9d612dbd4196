package app.haris.settings;

import java.util.Set;

/**
 * Changed files came into use.
 *
 * @param changed relative to the folder; empty when faults that were refused have been taken back
 */
public record SettingsReloaded(Set<String> changed) {
    public SettingsReloaded {
        changed = Set.copyOf(changed);
    }
}

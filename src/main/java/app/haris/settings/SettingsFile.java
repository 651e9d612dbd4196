package app.haris.settings;

/**
 * A kind of file in bot-config, and the record that its content becomes.
 *
 * @param name relative to the folder: {@code team.yml}, or {@code replies/*.yml} for many
 * @param type a record; its components are the file's keys in kebab case
 * @param about one sentence for whoever edits the file
 */
public record SettingsFile<T>(String name, Class<T> type, String about, Presence presence) {

    /** What holds when the folder exists but the file does not. */
    public enum Presence {
        /** The copy in the jar applies. */
        SHIPPED,
        /** An empty file is read. */
        OPTIONAL,
        /** There may be any number of such files, none included. */
        MANY
    }

    public static <T> SettingsFile<T> shipped(String name, Class<T> type, String about) {
        return new SettingsFile<>(name, type, about, Presence.SHIPPED);
    }

    public static <T> SettingsFile<T> optional(String name, Class<T> type, String about) {
        return new SettingsFile<>(name, type, about, Presence.OPTIONAL);
    }

    /** Files of one folder: {@code replies/*.yml}. */
    public static <T> SettingsFile<T> many(String name, Class<T> type, String about) {
        return new SettingsFile<>(name, type, about, Presence.MANY);
    }

    public boolean matches(String path) {
        if (presence != Presence.MANY) {
            return name.equals(path);
        }
        var star = name.indexOf('*');
        var before = name.substring(0, star);
        var after = name.substring(star + 1);
        return path.length() > before.length() + after.length()
                && path.startsWith(before)
                && path.endsWith(after)
                && path.indexOf('/', before.length()) < 0;
    }

    @Override
    public String toString() {
        return name;
    }
}

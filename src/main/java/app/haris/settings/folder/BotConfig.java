package app.haris.settings.folder;

import app.haris.settings.Checked;
import app.haris.settings.Fault;
import app.haris.settings.FaultySettings;
import app.haris.settings.Preview;
import app.haris.settings.Reload;
import app.haris.settings.Settings;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFile.Presence;
import app.haris.settings.SettingsFiles;
import app.haris.settings.SettingsRefused;
import app.haris.settings.SettingsReloaded;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings that a folder holds. */
public final class BotConfig implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(BotConfig.class);

    private final FolderReader reader;
    private final Consumer<Object> news;
    private volatile Outcome inUse;
    private volatile @Nullable Outcome refused;
    private FolderReader.@Nullable Sight unsettled;

    private BotConfig(FolderReader reader, Outcome first, Consumer<Object> news) {
        this.reader = reader;
        this.news = news;
        inUse = first;
    }

    /**
     * Reads a folder for use.
     *
     * @param news is told {@link SettingsReloaded} and {@link SettingsRefused}
     * @throws FaultySettings if there is any fault
     */
    static BotConfig open(
            Path root,
            List<SettingsFiles> modules,
            Function<String, @Nullable String> variables,
            Consumer<Object> news) {
        var reader = new FolderReader(root, modules, variables);
        var first = reader.read();
        if (!first.faults().isEmpty()) {
            throw new FaultySettings(first.faults());
        }
        return new BotConfig(reader, first, news);
    }

    public static BotConfig open(Path root) {
        return open(root, modules(), System::getenv, event -> {});
    }

    public static Checked check(Path root) {
        var read = new FolderReader(root, modules(), System::getenv).read();
        return new Checked(read.faults(), read.contents().notes());
    }

    /** All modules that read files, in an order that does not depend on the machine. */
    static List<SettingsFiles> modules() {
        return ServiceLoader.load(SettingsFiles.class, SettingsFiles.class.getClassLoader())
                .stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(module -> module.getClass().getName()))
                .toList();
    }

    @Override
    public <T> T current(SettingsFile<T> file) {
        if (file.presence() == Presence.MANY) {
            throw new IllegalArgumentException("there may be many files " + file);
        }
        return value(inUse, file);
    }

    private static <T> T value(Outcome outcome, SettingsFile<T> file) {
        return file.type().cast(Objects.requireNonNull(outcome.of(file).get(file.name())));
    }

    @Override
    public <T> Map<String, T> all(SettingsFile<T> files) {
        var all = new TreeMap<String, T>();
        inUse.of(files).forEach((name, value) -> all.put(name, files.type().cast(value)));
        return all;
    }

    @Override
    public List<Fault> faults() {
        var last = refused;
        return last == null ? List.of() : last.faults();
    }

    @Override
    public List<String> notes() {
        return inUse.contents().notes();
    }

    @Override
    public <T> Preview<T> preview(SettingsFile<T> file, String yaml) {
        var outcome = reader.read(reader.contents(inUse).with(file.name(), yaml));
        return outcome.faults().isEmpty()
                ? new Preview.Sound<>(value(outcome, file))
                : new Preview.Faulty<>(outcome.faults());
    }

    @Override
    public Reload reload() {
        Taken taken;
        synchronized (this) {
            taken = take(reader.read(reader.contents(inUse)));
        }
        tell(taken);
        return taken.answer;
    }

    /**
     * Looks whether anything changed. A change is taken at the second look that sees the same, so
     * that a file which is just being written is not read half.
     */
    void look() {
        Taken taken = null;
        synchronized (this) {
            var last = refused == null ? inUse : refused;
            var now = reader.look(inUse, last);
            if (now.isOf(last)) {
                unsettled = null;
            } else if (!now.equals(unsettled)) {
                unsettled = now;
            } else {
                unsettled = null;
                taken = take(reader.read(now.contents()));
            }
        }
        if (taken != null) {
            tell(taken);
        }
    }

    private Taken take(Outcome outcome) {
        var before = refused;
        if (!outcome.faults().isEmpty()) {
            refused = outcome;
            var isOld = before != null && before.faults().equals(outcome.faults());
            var answer = new Reload.Refused(outcome.faults());
            return new Taken(answer, isOld ? null : new SettingsRefused(outcome.faults()));
        }
        var changed = outcome.changesSince(inUse);
        inUse = outcome.keeping(inUse);
        refused = null;
        var isNews = !changed.isEmpty() || before != null;
        return new Taken(
                new Reload.Accepted(changed), isNews ? new SettingsReloaded(changed) : null);
    }

    /** Told outside the lock: whoever listens may ask for the settings, or for another reload. */
    private void tell(Taken taken) {
        if (taken.event != null) {
            log(taken.answer);
            news.accept(taken.event);
        }
    }

    private static void log(Reload answer) {
        switch (answer) {
            case Reload.Accepted accepted ->
                    LOG.info("bot-config was read again; changed: {}", accepted.changed());
            case Reload.Refused refused ->
                    LOG.warn(
                            "bot-config was read again and not taken, the old one stays:\n{}",
                            refused.faults().stream()
                                    .map(Fault::toString)
                                    .collect(Collectors.joining("\n")));
        }
    }

    private record Taken(Reload answer, @Nullable Object event) {}
}

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

    private final Folder folder;
    private final List<SettingsFiles> modules;
    private final Function<String, @Nullable String> variables;
    private final Consumer<Object> news;
    private final boolean existedAtStart;
    private volatile Outcome inUse;
    private volatile @Nullable Outcome refused;
    private @Nullable Sight unsettled;

    private BotConfig(
            Path root,
            List<SettingsFiles> modules,
            Function<String, @Nullable String> variables,
            Consumer<Object> news) {
        this.modules = modules;
        this.variables = variables;
        this.news = news;
        folder = new Folder(root, files(modules), new Shipped());
        existedAtStart = folder.exists();
        inUse = read(folder.read());
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
        var config = new BotConfig(root, modules, variables, news);
        if (!config.inUse.faults().isEmpty()) {
            throw new FaultySettings(config.inUse.faults());
        }
        return config;
    }

    public static Checked check(Path root) {
        var config = new BotConfig(root, modules(), System::getenv, event -> {});
        return new Checked(config.inUse.faults(), config.notes());
    }

    /** All modules that read files, in an order that does not depend on the machine. */
    static List<SettingsFiles> modules() {
        return ServiceLoader.load(SettingsFiles.class, SettingsFiles.class.getClassLoader())
                .stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(module -> module.getClass().getName()))
                .toList();
    }

    private static List<SettingsFile<?>> files(List<SettingsFiles> modules) {
        return modules.stream()
                .<SettingsFile<?>>flatMap(module -> module.files().stream())
                .toList();
    }

    @Override
    public <T> T current(SettingsFile<T> file) {
        if (file.presence() == Presence.MANY) {
            throw new IllegalArgumentException("there may be many files " + file);
        }
        return value(inUse, file);
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
    public Reload reload() {
        return take(read(contents()));
    }

    /**
     * Looks whether anything changed. A change is taken at the second look that sees the same, so
     * that a file which is just being written is not read half.
     */
    void look() {
        var last = refused == null ? inUse : refused;
        var now = new Sight(contents(), seen(last.secrets()));
        if (now.equals(new Sight(last.contents(), last.secrets()))) {
            unsettled = null;
        } else if (now.equals(unsettled)) {
            unsettled = null;
            take(read(now.contents()));
        } else {
            unsettled = now;
        }
    }

    /** What a look at the folder and at the files of secrets shows. */
    private record Sight(Contents contents, Map<Path, String> secrets) {}

    private static Map<Path, String> seen(Map<Path, String> secrets) {
        return secrets.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), Environment::seen));
    }

    private Reload take(Outcome outcome) {
        Object event;
        Reload answer;
        synchronized (this) {
            var wasRefused = refused;
            if (!outcome.faults().isEmpty()) {
                refused = outcome;
                var isOld = wasRefused != null && wasRefused.faults().equals(outcome.faults());
                event = isOld ? null : new SettingsRefused(outcome.faults());
                answer = new Reload.Refused(outcome.faults());
            } else {
                var changed = changes(outcome);
                inUse = outcome.keeping(inUse);
                refused = null;
                var isNews = !changed.isEmpty() || wasRefused != null;
                event = isNews ? new SettingsReloaded(changed) : null;
                answer = new Reload.Accepted(changed);
            }
        }
        if (event != null) {
            LOG.info("bot-config was read again: {}", answer);
            news.accept(event);
        }
        return answer;
    }

    private java.util.Set<String> changes(Outcome outcome) {
        var changed = new HashSet<>(inUse.contents().differences(outcome.contents()));
        outcome.values()
                .forEach(
                        (file, now) ->
                                now.forEach(
                                        (name, value) -> {
                                            if (!value.equals(inUse.of(file).get(name))) {
                                                changed.add(name);
                                            }
                                        }));
        return changed;
    }

    @Override
    public <T> Preview<T> preview(SettingsFile<T> file, String yaml) {
        var outcome = read(contents().with(file.name(), yaml));
        return outcome.faults().isEmpty()
                ? new Preview.Sound<>(value(outcome, file))
                : new Preview.Faulty<>(outcome.faults());
    }

    private static <T> T value(Outcome outcome, SettingsFile<T> file) {
        return file.type().cast(Objects.requireNonNull(outcome.of(file).get(file.name())));
    }

    private Outcome read(Contents contents) {
        return Reader.read(
                modules, contents, new Environment(folder.root(), variables), folder::shown);
    }

    /** What lies in the folder now. A file or folder that vanishes is no wish for the defaults. */
    private Contents contents() {
        var now = folder.read();
        if (existedAtStart && !folder.exists()) {
            return now.with(List.of(new Fault(folder.root().toString(), 1, "the folder is gone")));
        }
        var gone = new ArrayList<Fault>();
        for (var name : now.builtIn()) {
            if (existedAtStart && !inUse.contents().builtIn().contains(name)) {
                gone.add(new Fault(folder.root().resolve(name).toString(), 1, "the file is gone"));
            }
        }
        return now.with(gone);
    }
}

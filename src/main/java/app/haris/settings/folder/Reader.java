package app.haris.settings.folder;

import app.haris.settings.Fault;
import app.haris.settings.Located;
import app.haris.settings.Reading;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFile.Presence;
import app.haris.settings.SettingsFiles;
import app.haris.settings.binding.Binder;
import app.haris.settings.binding.Shapes;
import app.haris.settings.yaml.Problem;
import app.haris.settings.yaml.Remains;
import app.haris.settings.yaml.Tree;
import app.haris.settings.yaml.TreeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads contents once: binds each file, then lets every module check them all. */
final class Reader implements Reading {
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private final Contents contents;
    private final Environment environment;
    private final BiFunction<String, Set<String>, String> shown;
    private final Map<SettingsFile<?>, Map<String, Bound<?>>> bound = new HashMap<>();
    private final Map<SettingsFile<?>, Bound<?>> remains = new HashMap<>();
    private final TreeSet<Fault> faults = new TreeSet<>();
    private final Set<String> faulty = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    private Reader(
            Contents contents,
            Environment environment,
            BiFunction<String, Set<String>, String> shown) {
        this.contents = contents;
        this.environment = environment;
        this.shown = shown;
    }

    static Outcome read(
            List<SettingsFiles> modules,
            Contents contents,
            Environment environment,
            BiFunction<String, Set<String>, String> shown) {
        var reader = new Reader(contents, environment, shown);
        reader.faults.addAll(contents.faults());
        modules.forEach(module -> module.files().forEach(reader::bind));
        modules.forEach(module -> module.check(reader));
        return reader.outcome();
    }

    private Outcome outcome() {
        var values = new HashMap<SettingsFile<?>, Map<String, Object>>();
        bound.forEach(
                (file, found) -> {
                    var byName = new TreeMap<String, Object>();
                    found.forEach((name, one) -> byName.put(name, one.value()));
                    values.put(file, byName);
                });
        return new Outcome(
                contents.noting(notes), values, List.copyOf(faults), environment.secrets());
    }

    private <T> void bind(SettingsFile<T> file) {
        var found = new TreeMap<String, Bound<?>>();
        bound.put(file, found);
        contents.texts()
                .forEach(
                        (name, text) -> {
                            if (file.matches(name)) {
                                bind(file, name, text).ifPresent(one -> found.put(name, one));
                            }
                        });
        if (file.presence() == Presence.OPTIONAL && !contents.texts().containsKey(file.name())) {
            bind(file, file.name(), "").ifPresent(one -> found.put(file.name(), one));
        }
    }

    private <T> Optional<Bound<T>> bind(SettingsFile<T> file, String name, String text) {
        var problems = new ArrayList<Problem>();
        var tree = TreeReader.read(text, problems);
        var value =
                tree.map(
                        root ->
                                new Binder(environment, problems)
                                        .bind(Shapes.of(file.type()), root));
        problems.forEach(problem -> report(name, problem.line(), problem.message()));
        if (value.isEmpty()) {
            var lines = problems.stream().map(Problem::line).collect(Collectors.toSet());
            tree.flatMap(root -> Remains.of(root, lines)).ifPresent(it -> keep(file, name, it));
        }
        return value.map(
                root -> new Bound<>(name, file.type().cast(root), tree.orElseThrow(), Set.of()));
    }

    private <T> void keep(SettingsFile<T> file, String name, Remains left) {
        var value =
                new Binder(environment, new ArrayList<>())
                        .bind(Shapes.of(file.type()), left.tree());
        if (value != null) {
            remains.put(
                    file, new Bound<>(name, file.type().cast(value), left.tree(), left.dropped()));
        }
    }

    private void report(String name, int line, String message) {
        faulty.add(name);
        faults.add(new Fault(shown.apply(name, contents.builtIn()), line, message));
    }

    @Override
    public <T> Optional<Located<T>> find(SettingsFile<T> file) {
        return all(file).stream().findFirst();
    }

    @Override
    @SuppressWarnings("unchecked") // bind() puts under a file only what was bound to its type
    public <T> List<Located<T>> all(SettingsFile<T> files) {
        var found = bound.get(files);
        if (found == null) {
            throw new IllegalArgumentException("no module has registered " + files);
        }
        return found.values().stream().map(one -> (Located<T>) one).toList();
    }

    @Override
    @SuppressWarnings("unchecked") // keep() puts under a file only what was bound to its type
    public <T> Optional<Located<T>> remains(SettingsFile<T> file) {
        return find(file).or(() -> Optional.ofNullable((Located<T>) remains.get(file)));
    }

    private final class Bound<T> implements Located<T> {
        private final String file;
        private final T value;
        private final Tree tree;
        private final Set<String> dropped;

        Bound(String file, T value, Tree tree, Set<String> dropped) {
            this.file = file;
            this.value = value;
            this.tree = tree;
            this.dropped = dropped;
        }

        @Override
        public String file() {
            return file;
        }

        @Override
        public boolean isBuiltIn() {
            return contents.builtIn().contains(file);
        }

        @Override
        public T value() {
            return value;
        }

        @Override
        public int line(Object... path) {
            return tree.line(path);
        }

        @Override
        public void fault(String message, Object... path) {
            var named = QUOTED.matcher(message);
            if (!named.find() || !dropped.contains(named.group(1))) {
                report(file, line(path), message);
            }
        }

        @Override
        public boolean isFaulty() {
            return faulty.contains(file);
        }

        @Override
        public void note(String message, Object... path) {
            var place = shown.apply(file, contents.builtIn());
            notes.add(new Fault(place, line(path), message).toString());
        }
    }
}

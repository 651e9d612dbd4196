package app.haris.settings.folder;

import app.haris.settings.Fault;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at a folder, and reads what it sees for all modules. */
final class FolderReader {
    private final Folder folder;
    private final List<SettingsFiles> modules;
    private final Function<String, @Nullable String> variables;
    private final boolean existedAtStart;

    FolderReader(
            Path root, List<SettingsFiles> modules, Function<String, @Nullable String> variables) {
        this.modules = List.copyOf(modules);
        this.variables = variables;
        folder = new Folder(root, files(modules), new Shipped());
        existedAtStart = folder.exists();
    }

    private static List<SettingsFile<?>> files(List<SettingsFiles> modules) {
        return modules.stream()
                .<SettingsFile<?>>flatMap(module -> module.files().stream())
                .toList();
    }

    Outcome read() {
        return read(folder.read());
    }

    Outcome read(Contents contents) {
        return Reader.read(
                modules, contents, new Environment(folder.root(), variables), folder::shown);
    }

    /**
     * What lies in the folder while some files are in use. A file or folder that vanishes is no
     * wish for the built-in one.
     */
    Contents contents(Outcome inUse) {
        var now = folder.read();
        if (!existedAtStart) {
            return now;
        }
        if (!folder.exists()) {
            return now.with(List.of(new Fault(folder.root().toString(), 1, "the folder is gone")));
        }
        var gone = new ArrayList<Fault>();
        for (var name : now.builtIn()) {
            if (!inUse.contents().builtIn().contains(name)) {
                gone.add(new Fault(folder.root().resolve(name).toString(), 1, "the file is gone"));
            }
        }
        return now.with(gone);
    }

    Sight look(Outcome inUse, Outcome last) {
        return new Sight(contents(inUse), seen(last.secrets()));
    }

    private static Map<Path, String> seen(Map<Path, String> secrets) {
        return secrets.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), Environment::seen));
    }

    /** What a look at the folder and at the files of secrets shows. */
    record Sight(Contents contents, Map<Path, String> secrets) {
        boolean isOf(Outcome outcome) {
            return contents.equals(outcome.contents()) && secrets.equals(outcome.secrets());
        }
    }
}

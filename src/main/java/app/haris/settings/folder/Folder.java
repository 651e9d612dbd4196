package app.haris.settings.folder;

import app.haris.settings.Fault;
import app.haris.settings.Names;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFile.Presence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The folder of bot-config on disk, with the jar's copies for what it lacks. */
final class Folder {
    private static final long LARGEST = 1 << 20;
    private static final int MOST = 1000;

    private final Path root;
    private final List<SettingsFile<?>> known;
    private final Shipped shipped;

    Folder(Path root, List<SettingsFile<?>> known, Shipped shipped) {
        this.root = root;
        this.known = List.copyOf(known);
        this.shipped = shipped;
    }

    Path root() {
        return root;
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    Contents read() {
        return exists() ? new Look().contents() : allShipped();
    }

    private Contents allShipped() {
        var texts = shipped.texts();
        var note = root + " does not exist: the built-in configuration applies";
        return new Contents(new TreeMap<>(texts), texts.keySet(), List.of(), List.of(note));
    }

    /** How a file is called in front of an operator. */
    String shown(String name, Set<String> builtIn) {
        return builtIn.contains(name) ? "built-in:" + name : root.resolve(name).toString();
    }

    /** One look at the folder. */
    private final class Look {
        private final TreeMap<String, String> texts = new TreeMap<>();
        private final Set<String> builtIn = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Contents contents() {
            names(root, "").forEach(this::take);
            known.stream()
                    .filter(file -> file.presence() == Presence.MANY)
                    .map(file -> file.name().substring(0, file.name().indexOf('/') + 1))
                    .distinct()
                    .forEach(folder -> names(root.resolve(folder), folder).forEach(this::take));
            known.stream()
                    .filter(file -> file.presence() == Presence.SHIPPED)
                    .filter(file -> !texts.containsKey(file.name()))
                    .forEach(this::takeShipped);
            return new Contents(texts, builtIn, faults, notes);
        }

        private List<String> names(Path folder, String prefix) {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (var files = Files.list(folder)) {
                return files.filter(file -> !Files.isDirectory(file))
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.startsWith("."))
                        .filter(name -> name.endsWith(".yml") || name.endsWith(".yaml"))
                        .sorted(Comparator.naturalOrder())
                        .limit(MOST)
                        .map(name -> prefix + name)
                        .toList();
            } catch (IOException wrong) {
                faults.add(new Fault(folder.toString(), 1, "cannot be listed: " + reason(wrong)));
                return List.of();
            }
        }

        private void take(String name) {
            if (known.stream().anyMatch(file -> file.matches(name))) {
                load(name);
            } else {
                faults.add(new Fault(root.resolve(name).toString(), 1, unknown(name)));
            }
        }

        private String unknown(String name) {
            var names = new ArrayList<>(known.stream().map(SettingsFile::name).toList());
            names.sort(Comparator.naturalOrder());
            return "unknown file; known: "
                    + String.join(", ", names)
                    + Names.suggestion(name, names);
        }

        private void load(String name) {
            var file = root.resolve(name);
            try {
                if (Files.size(file) > LARGEST) {
                    faults.add(new Fault(file.toString(), 1, "larger than 1 MiB"));
                    return;
                }
                texts.put(name, text(Files.readAllBytes(file)));
            } catch (CharacterCodingException _) {
                faults.add(new Fault(file.toString(), 1, "is not UTF-8 text"));
            } catch (IOException wrong) {
                faults.add(new Fault(file.toString(), 1, "cannot be read: " + reason(wrong)));
            }
        }

        private void takeShipped(SettingsFile<?> file) {
            if (faults.stream().noneMatch(fault -> fault.file().endsWith(file.name()))) {
                texts.put(file.name(), shipped.text(file.name()));
                builtIn.add(file.name());
            }
        }
    }

    static String text(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String reason(IOException wrong) {
        return wrong.getClass().getSimpleName();
    }
}

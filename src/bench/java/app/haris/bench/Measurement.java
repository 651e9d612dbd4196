package app.haris.bench;

import app.haris.drill.HarisProcess;
import java.nio.file.Path;
import java.util.List;

/** Measures one of the goals. */
interface Measurement {
    List<Figure> take(Place place) throws Exception;

    /**
     * Where to measure.
     *
     * @param home of an installation as in the image: haris.jar, lib/, jvm-options and haris.aot
     * @param folder empty, or as an earlier run left it
     */
    record Place(Path home, Path folder, List<String> jvmOptions) {
        Path jar() {
            return home.resolve("haris.jar");
        }

        HarisProcess haris() {
            return HarisProcess.ofJar(jar(), jvmOptions, folder);
        }

        /** Launched otherwise, with data of its own. */
        HarisProcess haris(List<String> launch, String name) {
            return HarisProcess.of(launch, folder.resolve(name));
        }

        Place with(List<String> options) {
            return new Place(home, folder, options);
        }

        Place in(String name) {
            return new Place(home, folder.resolve(name), jvmOptions);
        }
    }
}

package org.biaogan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the product and of its tests as they lie in the source tree. */
public final class Sources {

    private Sources() {}

    public static Path main(String path) {
        Path inModule = Path.of("src/main", path);
        return Files.exists(inModule) ? inModule : Path.of("app").resolve(inModule);
    }

    /** All files below these folders of src/main, in order. */
    public static List<Path> under(String... folders) throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : folders) {
            found.addAll(below(main(folder)));
        }
        return found;
    }

    /** The test classes of all modules, in order. */
    static List<Path> ofTests() throws IOException {
        Path app = main("java").toAbsolutePath().resolve("../../..").normalize();
        var found = new ArrayList<Path>();
        for (String module : List.of("launcher", "extractor", "app", "e2e", "bench")) {
            Path tests = app.resolveSibling(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                found.addAll(below(tests));
            }
        }
        return found;
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

package org.biaogan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the product as they lie in the source tree. */
final class Sources {

    private Sources() {}

    static Path main(String path) {
        Path inModule = Path.of("src/main", path);
        return Files.exists(inModule) ? inModule : Path.of("app").resolve(inModule);
    }

    /** All files below these folders of src/main, in order. */
    static List<Path> under(String... folders) throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(main(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(found::add);
            }
        }
        return found;
    }
}

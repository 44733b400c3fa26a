package org.biaogan.extractor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders in which processes worked; links in them are never followed. */
final class Folders {

    private Folders() {}

    /** A folder with nothing in it. */
    static void empty(Path folder) {
        try {
            Files.createDirectories(folder);
            clear(folder, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays a file where a process sees it and no other; on one disk it is only a second name. */
    static void lay(Path original, Path file) throws IOException {
        Files.deleteIfExists(file);
        try {
            Files.createLink(file, original);
        } catch (IOException | UnsupportedOperationException apart) {
            Files.copy(original, file);
        }
    }

    static void remove(Path folder) {
        try {
            if (Files.exists(folder)) {
                clear(folder, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder, int fromDepth) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path :
                    below.filter(it -> it.getNameCount() >= folder.getNameCount() + fromDepth)
                            .sorted(Comparator.reverseOrder())
                            .toList()) {
                Files.delete(path);
            }
        }
    }
}

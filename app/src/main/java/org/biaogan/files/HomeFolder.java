package org.biaogan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The folders of the home that hold bytes: kept files, and a work folder that a start finds empty.
 */
@Component
public class HomeFolder {

    private final Path files;
    private final Path incoming;
    private final Path work;
    private final Path backupLog;

    HomeFolder(@Value("${biaogan.home}") Path home) {
        this.files = make(home.resolve("files"));
        this.incoming = make(home.resolve("work").resolve("incoming"));
        this.work = make(home.resolve("work").resolve("making"));
        this.backupLog = home.resolve("backups.tsv").toAbsolutePath();
        empty(incoming);
        empty(work);
    }

    Path files() {
        return files;
    }

    Path incoming() {
        return incoming;
    }

    Path backupLog() {
        return backupLog;
    }

    /** Where long work builds its files before the store takes them over. */
    public Path work() {
        return work;
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                FileSystemUtils.deleteRecursively(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

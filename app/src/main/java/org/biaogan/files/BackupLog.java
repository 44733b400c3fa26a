package org.biaogan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which backups were taken of this home. Each run of bin/backup leaves a line in the file
 * backups.tsv of the home: the time, a tab, the place of the backup.
 */
@Component
public class BackupLog {

    private final Path log;

    BackupLog(HomeFolder home) {
        this.log = home.backupLog();
    }

    /** A backup: when it was taken, and where to. */
    public record Backup(OffsetDateTime at, String place) {}

    /** The newest first. */
    public List<Backup> list() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(BackupLog::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::at).reversed())
                    .toList();
        } catch (NoSuchFileException neverBackedUp) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that power cut short says nothing. */
    private static Optional<Backup> read(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Backup(
                            OffsetDateTime.parse(line.substring(0, tab)), line.substring(tab + 1)));
        } catch (DateTimeException cutShort) {
            return Optional.empty();
        }
    }
}

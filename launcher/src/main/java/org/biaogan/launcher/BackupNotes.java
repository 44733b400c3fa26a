package org.biaogan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which backups were made of a home, when and where: bytes that are removed from the home may still
 * lie in them. A line for each, the time in UTC and the place, with a tab between.
 */
record BackupNotes(Path file) {

    static final String NAME = "backups.tsv";

    static BackupNotes of(Home home) {
        return new BackupNotes(home.root().resolve(NAME));
    }

    static String line(Instant time, Path place) {
        return time.truncatedTo(ChronoUnit.SECONDS)
                + "\t"
                + place.toString().replaceAll("\\p{Cntrl}", " ")
                + "\n";
    }

    /** All notes so far and one more: what the backup itself says of the home it comes from. */
    String with(String line) throws IOException {
        return Files.exists(file) ? Files.readString(file) + line : line;
    }

    void add(String line) throws IOException {
        Files.writeString(
                file,
                line,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}

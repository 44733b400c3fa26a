package org.biaogan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.biaogan.base.NotFound;

/** Where files stand on disk: two levels of folders by the first digits of the hash. */
record Shelves(Path files) {

    Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new NotFound("file", sha256);
        }
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return files.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** Gives complete bytes their name; the same bytes stand there once. */
    void put(Path complete, String sha256) throws IOException {
        Path place = place(sha256);
        if (Files.isRegularFile(place)) {
            return;
        }
        Path folder = folder(sha256);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(files);
            sync(files.resolve(sha256.substring(0, 2)));
        }
        Files.move(complete, place, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    void clear(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new name is safe only once its folder is on disk. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

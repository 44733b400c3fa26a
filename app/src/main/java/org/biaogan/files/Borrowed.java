package org.biaogan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A kept file as a file of this disk, for programs that need one. It is the kept file itself where
 * it lies here as it came, and must not be changed; else a copy in the work folder, which goes when
 * it is given back.
 */
public record Borrowed(Path path, boolean copied) implements AutoCloseable {

    @Override
    public void close() {
        if (copied) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

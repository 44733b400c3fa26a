package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A place that keeps bytes under names, whole or not at all. A name is the hash of the file, with
 * the number of its key behind a dot where the file is sealed.
 */
sealed interface Shelf permits DiskShelf, BucketShelf {

    /** What new bytes may be kept on. */
    enum Kind {
        DISK,
        S3
    }

    /** What lies on a shelf, by its name. */
    record Entry(String name, long size, Instant since) {

        String sha256() {
            return name.substring(0, Math.min(name.length(), 64));
        }
    }

    Kind kind();

    /** Gives complete bytes their name. They may be taken over by renaming. */
    void put(Path complete, String name) throws IOException;

    boolean has(String name) throws IOException;

    /**
     * The bytes from this one on.
     *
     * @throws NoSuchFileException where nothing has this name
     */
    InputStream open(String name, long from) throws IOException;

    void clear(String name) throws IOException;

    /** The names under which a file lies here: plain, sealed, or both while it is moved. */
    List<String> names(String sha256) throws IOException;

    /** All that lies here, a batch at a time. */
    void each(Consumer<List<Entry>> batch) throws IOException;

    /** Gives up what was begun before this moment and never became whole; how many there were. */
    int giveUpUnfinished(Instant before) throws IOException;
}

package org.biaogan.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.biaogan.files.FileStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are read and compared now, since no work runs by itself in tests. */
public class ComparedFiles {

    private final ReadingWork reading;
    private final LikenessWork likeness;
    private final FileStore store;
    private final JdbcClient sql;

    ComparedFiles(ReadingWork reading, LikenessWork likeness, FileStore store, JdbcClient sql) {
        this.reading = reading;
        this.likeness = likeness;
        this.store = store;
        this.sql = sql;
    }

    public String store(byte[] bytes) {
        try {
            return store.store(new ByteArrayInputStream(bytes), null).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if no words were to be seen on pictures, which takes a second each. */
    public void readAndCompareAll() throws InterruptedException {
        while (reading.readOne()) {
            sql.sql("update reading_file set seen = 'NOTHING' where seen = 'WAITING'").update();
        }
        while (likeness.compareOne()) {
            Thread.onSpinWait();
        }
    }
}

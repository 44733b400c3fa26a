package org.biaogan.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.files.FileStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are read and compared now, since no work runs by itself in tests. */
public class ComparedFiles {

    private final ReadingWork reading;
    private final LikenessWork likeness;
    private final FileTextRepository texts;
    private final FileStore store;
    private final JdbcClient sql;

    ComparedFiles(
            ReadingWork reading,
            LikenessWork likeness,
            FileTextRepository texts,
            FileStore store,
            JdbcClient sql) {
        this.reading = reading;
        this.likeness = likeness;
        this.texts = texts;
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

    /** As if the file had these pages, and nothing else waited to be read. */
    public void says(String sha256, String... pages) {
        var sections = new ArrayList<Section>();
        for (int i = 0; i < pages.length; i++) {
            sections.add(new Section(i + 1, pages[i]));
        }
        var reading = new Reading("application/pdf", pages.length, sections, Map.of(), false);
        texts.keep(sha256, reading, OffsetDateTime.now(ZoneOffset.UTC));
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

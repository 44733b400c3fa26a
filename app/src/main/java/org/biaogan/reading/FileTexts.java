package org.biaogan.reading;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What files say, for whoever may see the file; the right to see it is the caller's business. */
@Service
@Transactional
public class FileTexts {

    /** Sections that a page shows. */
    private static final int SHOWN = 20;

    private final FileTextRepository texts;
    private final Clock clock;

    FileTexts(FileTextRepository texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Asks that a file be read, once the transaction is through; the same bytes are read once. */
    public void ask(String sha256, String name) {
        texts.add(sha256, name, OffsetDateTime.now(clock));
    }

    /** What is known of a file; nothing where nobody asked. Three statements. */
    @Transactional(readOnly = true)
    public Optional<FileText> find(String sha256) {
        return texts.find(sha256, SHOWN);
    }

    /** Throws away what files said, since their bytes are destroyed. */
    public void forget(List<String> fingerprints) {
        texts.remove(fingerprints);
    }
}

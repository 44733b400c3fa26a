package org.biaogan.reading;

import java.util.Set;
import org.biaogan.extractor.Reading;

/**
 * Words that nobody typed: seen on a photo or on the pages of a scan, perhaps not quite rightly.
 */
public final class SeenWords {

    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/bmp", "image/gif", "image/tiff");

    private SeenWords() {}

    /** How far the look for words is. */
    public enum State {
        WAITING,
        READ,
        NOTHING
    }

    /**
     * Whether words may be seen where none are said: on pictures, and in PDFs that are pictures.
     */
    static boolean mayBeIn(Reading reading) {
        return reading.sections().isEmpty()
                && (PICTURES.contains(reading.mediaType())
                        || reading.mediaType().equals("application/pdf"));
    }
}

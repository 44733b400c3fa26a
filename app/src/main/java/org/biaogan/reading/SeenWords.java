package org.biaogan.reading;

import org.biaogan.extractor.Reading;

/**
 * Words that nobody typed: seen on a photo or on the pages of a scan, perhaps not quite rightly.
 */
public final class SeenWords {

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
        return reading.sections().isEmpty() && PagePictures.areOf(reading.mediaType());
    }
}

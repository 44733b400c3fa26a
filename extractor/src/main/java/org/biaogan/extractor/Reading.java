package org.biaogan.extractor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says.
 *
 * @param mediaType what the bytes are, whatever the name says
 * @param pages pages, slides or sheets; none where the kind of file has none
 * @param sections the text, in order
 * @param facts what the file says of itself; names of people and places are never asked for
 * @param cutShort whether there is more text than a reading may hold
 */
public record Reading(
        String mediaType,
        @Nullable Integer pages,
        List<Section> sections,
        Map<Fact, String> facts,
        boolean cutShort) {

    /**
     * A page, slide, sheet or stretch of text.
     *
     * @param page its number where the kind of file has pages, from 1; else 0
     */
    public record Section(int page, String text) {}

    /** What may be asked of a file beside its text. */
    public enum Fact {
        /** When the document was made, as it says itself: ISO 8601. */
        CREATED,
        /** When it was last changed, as it says itself: ISO 8601. */
        MODIFIED,
        /** When a photo was taken, by the clock of the camera: ISO 8601 without a zone. */
        TAKEN,
        /** Pixels. */
        WIDTH,
        /** Pixels. */
        HEIGHT,
        /** Seconds of sound or film. */
        SECONDS,
        /** What a mail is about. */
        SUBJECT,
        /** When a mail was sent: ISO 8601. */
        SENT,
        /** Whether some pages are pictures, among others that say their words: true. */
        SCANS
    }
}

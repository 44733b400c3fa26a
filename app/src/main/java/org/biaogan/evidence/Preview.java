package org.biaogan.evidence;

import java.util.Locale;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.reading.FileText;
import org.jspecify.annotations.Nullable;

/**
 * How the newest bytes of a piece are looked at in the page.
 *
 * @param pages that can be leafed through
 * @param length of a film, as minutes and seconds, where it says so
 */
public record Preview(As as, int pages, @Nullable String length) {

    /** What the page shows. */
    public enum As {
        /** Pictures of pages, or one picture. */
        LEAVES,
        /** Text, until pictures of pages are made. */
        LEAVES_SOON,
        /** The bytes themselves, which are a plain picture. */
        PICTURE,
        /** Text. */
        WORDS
    }

    public static Preview of(ItemSheet.Version version, @Nullable FileText text) {
        String type = version.mediaType();
        boolean readable = text == null || text.state() != FileText.State.UNREADABLE;
        FileText.Look look = text == null ? null : text.look();
        if (look == FileText.Look.MADE || Shown.isDrawn(type) && readable) {
            return new Preview(As.LEAVES, pages(version, text), length(text));
        }
        if (look == FileText.Look.WAITING) {
            return new Preview(As.LEAVES_SOON, 0, null);
        }
        boolean plain = Shown.isPicture(type) && readable;
        return new Preview(plain ? As.PICTURE : As.WORDS, 0, length(text));
    }

    private static int pages(ItemSheet.Version version, @Nullable FileText text) {
        Integer counted = version.pages();
        if (counted == null && text != null) {
            counted = text.pages();
        }
        return counted == null ? 1 : counted;
    }

    private static @Nullable String length(@Nullable FileText text) {
        String said = text == null ? null : text.facts().get(Fact.SECONDS);
        if (said == null) {
            return null;
        }
        try {
            long seconds = Math.round(Double.parseDouble(said));
            return seconds < 3600
                    ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                    : String.format(
                            Locale.ROOT,
                            "%d:%02d:%02d",
                            seconds / 3600,
                            seconds / 60 % 60,
                            seconds % 60);
        } catch (NumberFormatException saysNoNumber) {
            return null;
        }
    }
}

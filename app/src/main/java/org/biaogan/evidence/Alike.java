package org.biaogan.evidence;

import java.time.LocalDate;
import org.biaogan.plan.MaterialClass;

/**
 * A piece that is like another one.
 *
 * @param how what the two have in common
 */
public record Alike(
        long itemId,
        String title,
        MaterialClass materialClass,
        LocalDate eventOn,
        String unitName,
        How how) {

    /** What two pieces have in common, the most first. */
    public enum How {
        /** Every byte. */
        BYTES,
        /** Almost every word. */
        WORDS,
        /** How they look. */
        LOOK,
        /** Their unit and the day of their event. */
        DAY
    }

    /** Whether the file itself is like the other. */
    public boolean near() {
        return how != How.DAY;
    }
}

package org.biaogan.rhythms;

import java.util.Optional;

/**
 * A unit's year and those of the units right below it, of which one page is shown.
 *
 * @param own where something is asked of the unit itself
 * @param page the number of the page, from 1
 * @param shown how many units right below it are on this page
 * @param total how many there are
 */
public record RhythmPage(Optional<UnitYear> own, Below below, int page, int shown, int total) {

    /** As many as a college has departments, so that a page stays one a person can read. */
    static final int SIZE = 50;

    /** How many pages so many units fill; the first one is there without any. */
    static int pages(int units) {
        return Math.max(1, Math.ceilDiv(units, SIZE));
    }

    public int from() {
        return (page - 1) * SIZE + 1;
    }

    public int to() {
        return from() + shown - 1;
    }

    public boolean hasNext() {
        return to() < total;
    }
}

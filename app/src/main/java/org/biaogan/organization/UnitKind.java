package org.biaogan.organization;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A kind of unit: college committee, general branch, branch of teachers, …
 *
 * @param below codes of the kinds it may hang below, parted by blanks; null for any
 */
public record UnitKind(String code, String titleZh, String titleEn, @Nullable String below) {

    /** Whether a unit of this kind may hang below one of that kind. */
    public boolean mayHangBelow(String kind) {
        return below == null || Arrays.asList(below.split(" ")).contains(kind);
    }
}

package org.biaogan.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A node of the organisation tree as it is today.
 *
 * @param depth how far below the top of the tree, 0 at the top
 */
public record Unit(
        long id,
        @Nullable Long parentId,
        String path,
        String kind,
        String kindZh,
        String kindEn,
        String name,
        int depth,
        LocalDate fromOn,
        @Nullable LocalDate closedOn) {

    /** Whether it hangs somewhere below another one. */
    public boolean isBelow(Unit other) {
        return path.startsWith(other.path + ".");
    }
}

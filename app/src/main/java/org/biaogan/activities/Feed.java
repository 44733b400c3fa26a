package org.biaogan.activities;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A secret address under which a calendar program reads what was held and what is due.
 *
 * @param unitName of which unit; none where it is of the person
 */
public record Feed(
        long id,
        Kind kind,
        @Nullable Long unitId,
        @Nullable String unitName,
        OffsetDateTime madeAt) {

    /** Of what it tells. */
    public enum Kind {
        /** What the offices of its maker answer for. */
        PERSON,
        /** What a unit held and has to do, and those below it, as far as its maker reads them. */
        UNIT
    }
}

package org.biaogan.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * A piece as it enters the vault: what it is, and either its bytes, or where the paper is kept, or
 * the totals that stand for it.
 *
 * @param unitId the unit that holds it
 * @param eventOn the day of the event it speaks of, not of its capture
 * @param holder who keeps the original on paper
 * @param fileDate when the device says the file was last changed
 */
public record NewItem(
        long unitId,
        String title,
        MaterialClass materialClass,
        LocalDate eventOn,
        @Nullable String source,
        @Nullable String sha256,
        @Nullable String originalName,
        @Nullable OffsetDateTime fileDate,
        @Nullable Integer pages,
        @Nullable String holder,
        @Nullable String place,
        @Nullable String totals,
        Sensitivity sensitivity) {

    /** A piece for those inside, unless something else is said. */
    public NewItem(
            long unitId,
            String title,
            MaterialClass materialClass,
            LocalDate eventOn,
            @Nullable String source,
            @Nullable String sha256,
            @Nullable String originalName,
            @Nullable OffsetDateTime fileDate,
            @Nullable Integer pages,
            @Nullable String holder,
            @Nullable String place,
            @Nullable String totals) {
        this(
                unitId,
                title,
                materialClass,
                eventOn,
                source,
                sha256,
                originalName,
                fileDate,
                pages,
                holder,
                place,
                totals,
                Sensitivity.INTERNAL);
    }

    /** A file. */
    public static NewItem file(
            long unitId,
            String title,
            MaterialClass materialClass,
            LocalDate eventOn,
            @Nullable String source,
            String sha256,
            String originalName,
            @Nullable OffsetDateTime fileDate) {
        return new NewItem(
                unitId,
                title,
                materialClass,
                eventOn,
                source,
                sha256,
                originalName,
                fileDate,
                null,
                null,
                null,
                null);
    }
}

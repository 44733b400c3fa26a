package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * One line of a campaign's catalogue under one version of a scheme.
 *
 * @param citedPages the pages the primary citation points at
 * @param pages how many the piece has, where that is known
 * @param alsoUsedIn codes of the key points that refer to it
 */
public record CatalogueLine(
        String number,
        long keyPointId,
        String keyPointCode,
        int serial,
        long itemId,
        int itemVersion,
        String title,
        MaterialClass materialClass,
        Kept kept,
        LocalDate eventOn,
        @Nullable String source,
        String unitName,
        @Nullable String sha256,
        @Nullable String originalName,
        @Nullable Long bytes,
        @Nullable Integer pages,
        @Nullable String citedPages,
        @Nullable String holder,
        @Nullable String place,
        @Nullable String totals,
        List<String> alsoUsedIn) {

    public CatalogueLine {
        alsoUsedIn = List.copyOf(alsoUsedIn);
    }
}

package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * One line of a campaign's catalogue under one version of a scheme.
 *
 * @param citedPages the pages the primary citation points at
 * @param pages how many the piece has, counted or else said
 * @param holder who keeps the original, where that is said
 * @param uses the key points that refer to it
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
        Sensitivity sensitivity,
        List<Use> uses) {

    public CatalogueLine {
        uses = List.copyOf(uses);
    }

    /** A key point that refers to the piece, and the pages meant there. */
    public record Use(String keyPointCode, @Nullable String pages) {}

    /** The codes of the key points that refer to it. */
    public List<String> alsoUsedIn() {
        return uses.stream().map(Use::keyPointCode).toList();
    }

    /** The pages meant where this key point refers to it. */
    public @Nullable String pagesFor(String code) {
        return uses.stream()
                .filter(it -> it.keyPointCode().equals(code))
                .map(Use::pages)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One line of a campaign's catalogue under one version of a scheme.
 *
 * @param newestVersion of the piece, while the citation may still be of an earlier one
 * @param citedPages the pages the primary citation points at
 * @param pages how many the piece has, counted or else said
 * @param holder who keeps the original, where that is said
 * @param uses the key points that refer to it
 * @param elsewhere its numbers under other schemes and in other campaigns the reader may read
 */
public record CatalogueLine(
        String number,
        long keyPointId,
        String keyPointCode,
        int serial,
        long itemId,
        int itemVersion,
        int newestVersion,
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
        List<Use> uses,
        List<Elsewhere> elsewhere) {

    public CatalogueLine {
        uses = List.copyOf(uses);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A key point that refers to the piece, and the version and pages meant there. */
    public record Use(String keyPointCode, int itemVersion, @Nullable String pages) {}

    /**
     * A number the piece has besides this one.
     *
     * @param campaign title of the campaign, none where it is the same one
     */
    public record Elsewhere(
            long campaignId,
            long versionId,
            @Nullable String campaign,
            Wording scheme,
            String number) {

        /** Whether it is of the same campaign, so that whoever reads the one reads the other. */
        public boolean inCampaign() {
            return campaign == null;
        }

        /**
         * For example {@code 样板支部“七个有力” 1-1-03}, with the campaign before it where it is another.
         */
        public String words(Locale locale) {
            String there = scheme.in(locale) + " " + number;
            return campaign == null ? there : campaign + " · " + there;
        }
    }

    /** The codes of the key points that refer to it. */
    public List<String> alsoUsedIn() {
        return uses.stream().map(Use::keyPointCode).toList();
    }

    /** The earliest version that is meant where this key point refers to it. */
    public int versionFor(String code) {
        return uses.stream()
                .filter(it -> it.keyPointCode().equals(code))
                .mapToInt(Use::itemVersion)
                .min()
                .orElse(itemVersion);
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

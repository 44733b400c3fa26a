package org.biaogan.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.biaogan.ledger.LedgerRoot;
import org.biaogan.plan.Kept;
import org.jspecify.annotations.Nullable;

/**
 * All that one pack says: the self-evaluation by criterion and the catalogue that proves it.
 *
 * @param schemeNotice what must be printed on papers built on this scheme, for example that its
 *     texts are a working draft; null where the college has confirmed them
 * @param leftOut numbered pieces that are in neither catalogue nor folders, since somebody chose so
 * @param root of the ledger under which all that the pack holds was sealed
 */
public record PackContent(
        String title,
        String unitName,
        String campaignName,
        String period,
        String schemeTitle,
        @Nullable String schemeNotice,
        LocalDate builtOn,
        List<CriterionSection> sections,
        List<CatalogueRow> catalogue,
        List<LeftOut> leftOut,
        @Nullable LedgerRoot root) {

    public PackContent {
        sections = List.copyOf(sections);
        catalogue = List.copyOf(catalogue);
        leftOut = List.copyOf(leftOut);
    }

    /** With all that the catalogue has, before it is sealed. */
    public PackContent(
            String title,
            String unitName,
            String campaignName,
            String period,
            String schemeTitle,
            @Nullable String schemeNotice,
            LocalDate builtOn,
            List<CriterionSection> sections,
            List<CatalogueRow> catalogue) {
        this(
                title,
                unitName,
                campaignName,
                period,
                schemeTitle,
                schemeNotice,
                builtOn,
                sections,
                catalogue,
                List.of(),
                null);
    }

    PackContent sealedUnder(LedgerRoot newest) {
        return new PackContent(
                title,
                unitName,
                campaignName,
                period,
                schemeTitle,
                schemeNotice,
                builtOn,
                sections,
                catalogue,
                leftOut,
                newest);
    }

    /** What the unit says under one official criterion, in the order it says it. */
    public record CriterionSection(String code, String title, List<Claim> claims) {
        public CriterionSection {
            claims = List.copyOf(claims);
        }
    }

    /**
     * One statement and the numbered pages that prove it.
     *
     * @param part heading it stands under, for example 做法与成效; claims of one part stand together
     */
    public record Claim(
            @Nullable String part, String text, List<Reference> references, boolean proven) {
        public Claim {
            references = List.copyOf(references);
        }
    }

    /** One number of the catalogue, with the pages as they were cited: {@code 1-2} or {@code 5}. */
    public record Reference(String number, @Nullable String pages) {}

    /** The originals that the pack holds, in the order of the catalogue. */
    public List<Original> originals() {
        return numbered().stream().map(CatalogueRow::original).filter(Objects::nonNull).toList();
    }

    /** The rows of the catalogue without those that only refer to a number. */
    public List<CatalogueRow> numbered() {
        return catalogue.stream().filter(it -> it.referredFrom() == null).toList();
    }

    /** A piece whose file goes into the pack, and under which name. */
    public record Original(
            String number,
            String title,
            long itemId,
            int version,
            String folder,
            String fileName,
            String sha256,
            long bytes) {}

    /**
     * One line of the catalogue; what is kept elsewhere has no original in the pack.
     *
     * @param under the key point it stands under
     * @param referredFrom code of a key point that only refers to this number, with the pages meant
     */
    public record CatalogueRow(
            Under under,
            @Nullable String referredFrom,
            @Nullable String pagesMeant,
            String number,
            String title,
            EvidenceClass evidenceClass,
            @Nullable LocalDate eventDate,
            @Nullable String source,
            @Nullable String holder,
            @Nullable String place,
            @Nullable Integer pages,
            String sensitivity,
            List<String> alsoUsedIn,
            Kept kept,
            @Nullable Original original) {
        public CatalogueRow {
            alsoUsedIn = List.copyOf(alsoUsedIn);
        }
    }

    /** A key point with its criterion, as the scheme writes them. */
    public record Under(String criterionCode, String criterion, String code, String keyPoint) {}

    /** Where a piece comes from, as the catalogue names it. */
    public enum EvidenceClass {
        O("原始"),
        N("新编"),
        R("认定"),
        F("反馈");

        private final String words;

        EvidenceClass(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}

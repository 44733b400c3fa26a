package org.biaogan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.biaogan.dossier.PackContent.CatalogueRow;
import org.biaogan.dossier.PackContent.Original;
import org.biaogan.dossier.PackContent.Under;
import org.biaogan.evidence.CatalogueGroup;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.evidence.CatalogueLine.Elsewhere;
import org.biaogan.evidence.Sensitivity;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/** The catalogue as papers write it: key point after key point, each with what it refers to. */
final class CatalogueRows {

    private CatalogueRows() {}

    /** Of the numbers a piece has elsewhere, those that may be told. */
    static List<CatalogueRow> of(
            Scheme scheme, List<CatalogueLine> lines, Predicate<Elsewhere> told) {
        var rows = new ArrayList<CatalogueRow>();
        for (Criterion criterion : scheme.criteria()) {
            for (CatalogueGroup group : CatalogueGroup.of(criterion, lines)) {
                Under under = under(criterion, group.keyPoint());
                String folder =
                        PackNames.folder(
                                under.criterionCode(),
                                under.criterion(),
                                under.code(),
                                under.keyPoint());
                group.lines()
                        .forEach(it ->
                                rows.add(
                                        row(
                                                under,
                                                it,
                                                null,
                                                used(it, told),
                                                original(it, folder))));
                group.references()
                        .forEach(it -> rows.add(row(under, it, under.code(), List.of(), null)));
            }
        }
        return List.copyOf(rows);
    }

    private static Under under(Criterion criterion, KeyPoint keyPoint) {
        return new Under(
                criterion.code(), criterion.title().zh(), keyPoint.code(), keyPoint.title().zh());
    }

    private static List<String> used(CatalogueLine line, Predicate<Elsewhere> told) {
        return Stream.concat(
                        line.alsoUsedIn().stream(),
                        line.elsewhere().stream().filter(told).map(it -> it.words(Locale.CHINESE)))
                .toList();
    }

    private static CatalogueRow row(
            Under under,
            CatalogueLine line,
            @Nullable String referredFrom,
            List<String> alsoUsedIn,
            @Nullable Original original) {
        return new CatalogueRow(
                under,
                referredFrom,
                referredFrom == null ? null : line.pagesFor(referredFrom),
                line.number(),
                line.title(),
                PackContent.EvidenceClass.valueOf(line.materialClass().name()),
                line.eventOn(),
                line.source() == null ? line.unitName() : line.source(),
                line.holder(),
                line.totals() == null ? line.place() : line.totals(),
                line.pages(),
                sensitivity(line.sensitivity()),
                alsoUsedIn,
                line.kept(),
                original);
    }

    private static String sensitivity(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case PUBLIC -> "公开";
            case INTERNAL -> "内部";
            case SENSITIVE -> "敏感";
        };
    }

    private static @Nullable Original original(CatalogueLine line, String folder) {
        String sha256 = line.sha256();
        if (sha256 == null) {
            return null;
        }
        return new Original(
                line.number(),
                line.title(),
                line.itemId(),
                line.itemVersion(),
                folder,
                PackNames.fileName(
                        line.number(),
                        line.eventOn().getYear(),
                        line.title(),
                        line.itemVersion(),
                        extension(line.originalName())),
                sha256,
                line.bytes() == null ? 0 : line.bytes());
    }

    private static String extension(@Nullable String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        return name == null || dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}

package org.biaogan.evidence;

import java.util.List;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;

/**
 * What the catalogue says under one key point: the pieces numbered there, and those that are
 * numbered under another key point and referred to here.
 */
public record CatalogueGroup(
        KeyPoint keyPoint, List<CatalogueLine> lines, List<CatalogueLine> references) {

    public CatalogueGroup {
        lines = List.copyOf(lines);
        references = List.copyOf(references);
    }

    /** The key points of a criterion under which the catalogue says something, in their order. */
    public static List<CatalogueGroup> of(Criterion criterion, List<CatalogueLine> catalogue) {
        return criterion.keyPoints().stream()
                .map(it -> of(it, catalogue))
                .filter(it -> !it.lines().isEmpty() || !it.references().isEmpty())
                .toList();
    }

    private static CatalogueGroup of(KeyPoint keyPoint, List<CatalogueLine> catalogue) {
        return new CatalogueGroup(
                keyPoint,
                catalogue.stream().filter(it -> it.keyPointId() == keyPoint.id()).toList(),
                catalogue.stream()
                        .filter(it -> it.alsoUsedIn().contains(keyPoint.code()))
                        .toList());
    }
}

package org.biaogan.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.plan.MaterialClass;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.Scheme;

/** The whole self-evaluation of a campaign under one scheme, beside what could prove it. */
public record Evaluation(Scheme scheme, List<Claim> claims, List<CatalogueLine> catalogue) {

    public Evaluation {
        claims = List.copyOf(claims);
        catalogue = List.copyOf(catalogue);
    }

    public List<Claim> of(Criterion criterion) {
        return claims.stream().filter(it -> it.criterionId() == criterion.id()).toList();
    }

    public List<Claim> of(Criterion criterion, ClaimPart part) {
        return of(criterion).stream().filter(it -> it.part() == part).toList();
    }

    /** Claims of a criterion that nothing proves. */
    public List<Claim> unproven(Criterion criterion) {
        return of(criterion).stream().filter(it -> !it.proven()).toList();
    }

    /** Claims of a criterion with a proof whose pages are of an earlier version than the newest. */
    public List<Claim> behind(Criterion criterion) {
        return of(criterion).stream()
                .filter(it -> it.proofs().stream().anyMatch(p -> p.stands() && p.behind()))
                .toList();
    }

    /** Pieces numbered under a criterion that no claim of the whole text uses. */
    public List<CatalogueLine> unused(Criterion criterion) {
        Set<Long> used =
                claims.stream()
                        .flatMap(it -> it.proofs().stream())
                        .map(Proof::itemId)
                        .collect(Collectors.toSet());
        return numbered(criterion).stream().filter(it -> !used.contains(it.itemId())).toList();
    }

    /** Pieces that prove a claim by a citation that stands. */
    public Set<Long> proving() {
        return claims.stream()
                .flatMap(it -> it.proofs().stream())
                .filter(Proof::stands)
                .map(Proof::itemId)
                .collect(Collectors.toSet());
    }

    /** The catalogue of a criterion. */
    public List<CatalogueLine> numbered(Criterion criterion) {
        Set<Long> keyPoints =
                criterion.keyPoints().stream().map(it -> it.id()).collect(Collectors.toSet());
        return catalogue.stream().filter(it -> keyPoints.contains(it.keyPointId())).toList();
    }

    public long length(Criterion criterion) {
        return of(criterion).stream().mapToLong(Claim::length).sum();
    }

    /** Share of the problems in a criterion's text, whole per cent; 0 for an empty text. */
    public long problemPercent(Criterion criterion) {
        long whole = length(criterion);
        long problems =
                of(criterion).stream()
                        .filter(it -> it.part().problem())
                        .mapToLong(Claim::length)
                        .sum();
        return whole == 0 ? 0 : problems * 100 / whole;
    }

    /** Citations that stand in a criterion's text. */
    public long cited(Criterion criterion) {
        return of(criterion).stream()
                .flatMap(it -> it.proofs().stream())
                .filter(Proof::stands)
                .count();
    }

    /** Those of them that cite an original. */
    public long citedOriginals(Criterion criterion) {
        return of(criterion).stream()
                .flatMap(it -> it.proofs().stream())
                .filter(it -> it.stands() && it.materialClass() == MaterialClass.O)
                .count();
    }
}

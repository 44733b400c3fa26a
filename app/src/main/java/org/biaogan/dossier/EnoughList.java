package org.biaogan.dossier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.evaluation.Evaluation;
import org.biaogan.evaluation.SelfEvaluation;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.evidence.Coverage;
import org.biaogan.evidence.CoverageView;
import org.biaogan.evidence.Gap;
import org.biaogan.organization.CollegeRules;
import org.biaogan.organization.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Which pieces would be enough. One search at a time, bounded in time and outside any transaction.
 */
@Service
public class EnoughList {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final SelfEvaluation evaluations;
    private final CoverageView coverages;
    private final EnoughRepository repository;
    private final Settings settings;
    private final Semaphore search = new Semaphore(1);

    EnoughList(
            SelfEvaluation evaluations,
            CoverageView coverages,
            EnoughRepository repository,
            Settings settings) {
        this.evaluations = evaluations;
        this.coverages = coverages;
        this.repository = repository;
        this.settings = settings;
    }

    /**
     * Under one version of a scheme, or the campaign's first.
     *
     * @param most how many pieces are enough for a key point; without it the scheme's budget
     */
    public Enough get(Actor actor, @Nullable Long versionId, @Nullable Integer most) {
        actor.must(Permission.READ_CAMPAIGN);
        if (most != null && (most < 1 || most > 999)) {
            throw new Refused("dossier.enough.most");
        }
        Evaluation evaluation = evaluations.get(actor, versionId);
        long version = evaluation.scheme().version().id();
        Coverage coverage = coverages.get(actor, version);
        CollegeRules rules = settings.rules(coverage.campaign().unitId());
        var pieces =
                new EnoughPieces(
                        evaluation.catalogue(),
                        coverage,
                        repository.late(actor.campaignId(), version, rules.lateAfterDays()),
                        evaluation.proving(),
                        rules.mostlyPercent(),
                        most);
        return say(pieces);
    }

    private Enough say(EnoughPieces pieces) {
        List<Demand> demands = pieces.demands();
        SmallestSet.Found found = search(pieces.costs(), demands);
        boolean[] chosen = found.chosen();
        var lines = new ArrayList<Enough.Line>();
        for (int i = 0; i < chosen.length; i++) {
            lines.add(chosen[i] ? kept(pieces, demands, chosen, i) : spare(pieces, chosen, i));
        }
        Coverage coverage = pieces.coverage();
        return new Enough(
                coverage.scheme(),
                pieces.most(),
                lines,
                coverage.rows().stream()
                        .map(it -> {
                            List<Integer> cited = pieces.citedFor(it.keyPoint().code());
                            int used = (int) cited.stream().filter(n -> chosen[n]).count();
                            return new Enough.Standing(
                                    it.keyPoint(), cited.size(), used, pieces.enough(it));
                        })
                        .toList(),
                coverage.gaps().stream().filter(EnoughList::isMissing).toList(),
                found.proven(),
                LONGEST);
    }

    private SmallestSet.Found search(int[] costs, List<Demand> demands) {
        if (!search.tryAcquire()) {
            throw new Refused("dossier.enough.busy");
        }
        try {
            return SmallestSet.find(costs, demands, LONGEST);
        } catch (UnsatisfiedLinkError noLibraryForThisHost) {
            throw new Refused("dossier.enough.no-search");
        } finally {
            search.release();
        }
    }

    private static Enough.Line kept(
            EnoughPieces pieces, List<Demand> demands, boolean[] chosen, int place) {
        CatalogueLine line = pieces.lines().get(place);
        List<Demand> needing =
                demands.stream()
                        .filter(it -> it.needs(place, chosen))
                        .sorted(Comparator.comparing(Demand::kind))
                        .toList();
        if (needing.isEmpty()) {
            return new Enough.Line(line, Enough.Why.COUNT, List.of(line.keyPointCode()));
        }
        Demand first = needing.getFirst();
        List<String> codes =
                needing.stream()
                        .filter(it -> it.kind() == first.kind())
                        .map(Demand::code)
                        .distinct()
                        .toList();
        String month = first.month() == null ? "" : first.month().toString();
        return new Enough.Line(line, why(first.kind()), List.of(String.join(" ", codes), month));
    }

    private static Enough.Why why(Demand.Kind kind) {
        return switch (kind) {
            case PROOF -> Enough.Why.PROOF;
            case DUE -> Enough.Why.DUE;
            case PRIMARY -> Enough.Why.PRIMARY;
            case ORIGINAL -> Enough.Why.ORIGINAL;
            case TIMELY -> Enough.Why.TIMELY;
            case COUNT -> Enough.Why.COUNT;
        };
    }

    private static Enough.Line spare(EnoughPieces pieces, boolean[] chosen, int place) {
        CatalogueLine line = pieces.lines().get(place);
        long there = pieces.citedFor(line.keyPointCode()).stream().filter(it -> chosen[it]).count();
        Enough.Why why =
                !pieces.counts(line)
                        ? Enough.Why.OUTSIDE
                        : EnoughPieces.isCompiled(line)
                                ? Enough.Why.SPARE_COMPILED
                                : pieces.isLate(line) ? Enough.Why.SPARE_LATE : Enough.Why.SPARE;
        return new Enough.Line(line, why, List.of(line.keyPointCode(), String.valueOf(there)));
    }

    /** Too much, or not yet cited, is no lack of a pack. */
    private static boolean isMissing(Gap gap) {
        return switch (gap.kind()) {
            case NOTHING, MONTHS, COMPILED, LATE -> true;
            case OVER, UNCITED -> false;
        };
    }
}

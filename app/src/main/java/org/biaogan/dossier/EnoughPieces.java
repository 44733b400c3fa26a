package org.biaogan.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.evidence.Coverage;
import org.biaogan.evidence.KeyPointCoverage;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a catalogue as the search for the smallest sufficient set sees them.
 *
 * @param late those entered long after their event
 * @param proving those that prove a claim
 * @param most how many are enough for a key point, where that is not its budget
 */
record EnoughPieces(
        List<CatalogueLine> lines,
        Coverage coverage,
        Set<Long> late,
        Set<Long> proving,
        int mostlyPercent,
        @Nullable Integer most) {

    private static final int NOT_ORIGINAL = 2;
    private static final int LATE = 1;

    EnoughPieces {
        lines = List.copyOf(lines);
        late = Set.copyOf(late);
        proving = Set.copyOf(proving);
    }

    /** What tells between sets of one size: originals and third-party documents, not late. */
    int[] costs() {
        return lines.stream()
                .mapToInt(it -> (isPreferred(it) ? 0 : NOT_ORIGINAL) + (isLate(it) ? LATE : 0))
                .toArray();
    }

    List<Demand> demands() {
        var demands = new ArrayList<Demand>();
        for (int i = 0; i < lines.size(); i++) {
            if (proving.contains(lines.get(i).itemId())) {
                demands.add(
                        Demand.of(Demand.Kind.PROOF, lines.get(i).keyPointCode(), List.of(i), 1));
            }
        }
        coverage.rows().forEach(it -> demand(it, demands));
        return demands;
    }

    private void demand(KeyPointCoverage row, List<Demand> demands) {
        String code = row.keyPoint().code();
        List<Integer> all = places(it -> counts(lines.get(it)) && isCited(lines.get(it), code));
        if (all.isEmpty()) {
            return;
        }
        add(demands, Demand.Kind.COUNT, code, all, Math.min(enough(row), all.size()));
        add(demands, Demand.Kind.PRIMARY, code, of(all, it -> isNumbered(it, code)), 1);
        add(demands, Demand.Kind.ORIGINAL, code, of(all, it -> !isCompiled(lines.get(it))), 1);
        for (KeyPointCoverage.Due due : row.answered()) {
            List<Integer> answers = of(all, it -> due.isAnsweredOn(lines.get(it).eventOn()));
            if (!answers.isEmpty()) {
                demands.add(
                        new Demand(
                                Demand.Kind.DUE,
                                code,
                                YearMonth.from(due.dueOn()),
                                answers,
                                answers.stream().map(it -> 1).toList(),
                                1));
            }
        }
        List<Integer> weights =
                all.stream().map(it -> mostlyPercent - (isLate(lines.get(it)) ? 100 : 0)).toList();
        if (weights.stream().mapToInt(Integer::intValue).sum() >= 0) {
            demands.add(new Demand(Demand.Kind.TIMELY, code, null, all, weights, 0));
        }
    }

    private static void add(
            List<Demand> demands, Demand.Kind kind, String code, List<Integer> pieces, int least) {
        if (!pieces.isEmpty()) {
            demands.add(Demand.of(kind, code, pieces, least));
        }
    }

    int enough(KeyPointCoverage row) {
        return most == null ? row.budget() : most;
    }

    List<Integer> citedFor(String code) {
        return places(it -> isCited(lines.get(it), code));
    }

    /** Whether the coverage counts it: not from long before the campaign. */
    boolean counts(CatalogueLine line) {
        LocalDate from = coverage.campaign().fromOn().minusYears(coverage.beforeYears());
        return !line.eventOn().isBefore(from);
    }

    boolean isLate(CatalogueLine line) {
        return late.contains(line.itemId());
    }

    static boolean isCompiled(CatalogueLine line) {
        return line.materialClass() == MaterialClass.N;
    }

    private static boolean isPreferred(CatalogueLine line) {
        return switch (line.materialClass()) {
            case O, R -> true;
            case N, F -> false;
        };
    }

    private boolean isNumbered(int place, String code) {
        return lines.get(place).keyPointCode().equals(code);
    }

    private static boolean isCited(CatalogueLine line, String code) {
        return line.keyPointCode().equals(code) || line.alsoUsedIn().contains(code);
    }

    private List<Integer> places(IntPredicate those) {
        return IntStream.range(0, lines.size()).filter(those).boxed().toList();
    }

    private static List<Integer> of(List<Integer> places, IntPredicate those) {
        return places.stream().filter(those::test).toList();
    }
}

package org.biaogan.evidence;

import java.util.ArrayList;
import java.util.List;
import org.biaogan.schemes.KeyPoint;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is missing or thin, to be said in a sentence, with where its mending starts.
 *
 * @param kind which sentence says it
 * @param keyPoint of which key point; none for what concerns all
 * @param arguments what the sentence names
 * @param mend the path below the campaign at which mending starts
 */
public record Gap(Kind kind, @Nullable KeyPoint keyPoint, List<String> arguments, String mend) {

    /** The kinds of gap, the gravest first; each has its sentence. */
    public enum Kind {
        NOTHING("none"),
        MONTHS("none"),
        COMPILED("thin"),
        LATE("late"),
        OVER("over"),
        UNCITED("wait");

        private final String glyph;

        Kind(String glyph) {
            this.glyph = glyph;
        }

        public String glyph() {
            return glyph;
        }
    }

    public Gap {
        arguments = List.copyOf(arguments);
    }

    static List<Gap> of(Coverage coverage) {
        var gaps = new ArrayList<Gap>();
        for (KeyPointCoverage row : coverage.rows()) {
            whole(coverage, row, gaps);
            months(row, gaps);
        }
        if (coverage.uncited() > 0) {
            gaps.add(
                    new Gap(
                            Kind.UNCITED,
                            null,
                            List.of(String.valueOf(coverage.uncited())),
                            "/evidence?cited=false&filed=true"));
        }
        return List.copyOf(gaps);
    }

    private static void whole(Coverage coverage, KeyPointCoverage row, List<Gap> gaps) {
        CoverageCell total = row.total();
        String list = coverage.list(row.keyPoint());
        switch (row.state()) {
            case NONE -> gaps.add(new Gap(Kind.NOTHING, row.keyPoint(), List.of(), start(row)));
            case THIN ->
                    gaps.add(
                            new Gap(
                                    Kind.COMPILED,
                                    row.keyPoint(),
                                    List.of(String.valueOf(total.items())),
                                    start(row)));
            case LATE ->
                    gaps.add(
                            new Gap(
                                    Kind.LATE,
                                    row.keyPoint(),
                                    List.of(
                                            String.valueOf(total.items()),
                                            String.valueOf(total.late())),
                                    list + "&late=true"));
            case OVER ->
                    gaps.add(
                            new Gap(
                                    Kind.OVER,
                                    row.keyPoint(),
                                    List.of(
                                            String.valueOf(total.primaries()),
                                            String.valueOf(row.budget())),
                                    list + "&primary=true"));
            case OFF, GOOD, PLANNED, EMPTY -> {}
        }
    }

    private static void months(KeyPointCoverage row, List<Gap> gaps) {
        List<String> months =
                row.cells().stream()
                        .filter(it -> it.state() == CellState.NONE)
                        .map(CoverageCell::column)
                        .toList();
        if (row.state() != CellState.NONE && !months.isEmpty()) {
            gaps.add(
                    new Gap(
                            Kind.MONTHS,
                            row.keyPoint(),
                            List.of(String.valueOf(months.size()), String.join(", ", months)),
                            "/gaps/" + row.keyPoint().id()));
        }
    }

    /** The newest occurrence that lacks its proof, else a place to put something in. */
    private static String start(KeyPointCoverage row) {
        if (row.lacking().isEmpty()) {
            return "/evidence/new?keyPoint=" + row.keyPoint().id();
        }
        KeyPointCoverage.Due due = row.lacking().getLast();
        return "/tasks/" + due.taskId() + "?occurrence=" + due.occurrenceId();
    }
}

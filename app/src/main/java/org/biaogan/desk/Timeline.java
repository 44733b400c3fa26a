package org.biaogan.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.campaigns.Campaign;
import org.biaogan.plan.Gate;
import org.biaogan.plan.OccurrenceState;
import org.biaogan.plan.OfficeChoice;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's tasks and gates along the days of one stretch. Line, tree and list are three views
 * of this.
 *
 * @param earlier a month of the stretch before, where there is one
 * @param later a month of the stretch after
 * @param mayMove whether the reader may give things another day
 */
public record Timeline(
        Campaign campaign,
        LocalDate today,
        TimelineFilter filter,
        TimelineScale scale,
        @Nullable YearMonth earlier,
        @Nullable YearMonth later,
        List<Project> projects,
        List<Gate> gates,
        Choices choices,
        boolean mayMove) {

    /** The narrowest line of days, in pixels; on a wider one gates lie further apart. */
    private static final int NARROWEST = 700;

    /** The width of a gate, in pixels. */
    private static final int GATE = 30;

    public Timeline {
        projects = List.copyOf(projects);
        gates = List.copyOf(gates);
    }

    /** What the reader may narrow the timeline to. */
    public record Choices(
            List<Choice> projects, List<Criterion> criteria, List<OfficeChoice> owners) {

        public Choices {
            projects = List.copyOf(projects);
            criteria = List.copyOf(criteria);
            owners = List.copyOf(owners);
        }
    }

    /** A project by its code. */
    public record Choice(String code, Wording title) {}

    /** A project with those of its strands that have a task here. */
    public record Project(String code, Wording title, List<Strand> strands) {

        public Project {
            strands = List.copyOf(strands);
        }

        public Stream<Row> rows() {
            return strands.stream().flatMap(it -> it.rows().stream());
        }

        public int total() {
            return rows().mapToInt(Row::total).sum();
        }

        public int done() {
            return rows().mapToInt(Row::done).sum();
        }

        public int late() {
            return rows().mapToInt(Row::late).sum();
        }
    }

    /** A strand with its tasks. */
    public record Strand(String code, Wording title, List<Row> rows) {

        public Strand {
            rows = List.copyOf(rows);
        }
    }

    /** A task with its marks in the order of days. */
    public record Row(TimelineTask task, List<TimelineMark> marks) {

        public Row {
            marks = List.copyOf(marks);
        }

        public int total() {
            return marks.stream().mapToInt(TimelineMark::total).sum();
        }

        public int done() {
            return marks.stream().mapToInt(TimelineMark::done).sum();
        }

        public int late() {
            return marks.stream().mapToInt(TimelineMark::late).sum();
        }

        /** What waits: the oldest that is late, else the next that is due. */
        public Optional<TimelineMark> next() {
            return marks.stream()
                    .filter(it -> it.state() == OccurrenceState.OVERDUE)
                    .findFirst()
                    .or(() -> marks.stream().filter(it -> it.open() > 0).findFirst());
        }
    }

    /** One line of the list: a mark of a task, or a gate. */
    public record Line(
            LocalDate on, @Nullable Row row, @Nullable TimelineMark mark, @Nullable Gate gate) {}

    public Stream<Row> rows() {
        return projects.stream().flatMap(Project::rows);
    }

    public boolean isEmpty() {
        return rows().findAny().isEmpty();
    }

    public int total() {
        return projects.stream().mapToInt(Project::total).sum();
    }

    public int late() {
        return projects.stream().mapToInt(Project::late).sum();
    }

    /** Whether it is too long for one sheet, so that each project has its own. */
    public boolean isLong() {
        return rows().count() > 40;
    }

    /** All marks and gates in the order of days; a gate has no state to be asked for. */
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        if (filter.state() == null) {
            shownGates().forEach(it -> lines.add(new Line(it.onDate(), null, null, it)));
        }
        rows().forEach(row ->
                row.marks().forEach(it -> lines.add(new Line(it.lastOn(), row, it, null))));
        lines.sort(Comparator.comparing(Line::on));
        return lines;
    }

    /** How far aside a gate stands so that none lies upon another, in pixels. */
    public long aside(Gate gate) {
        double free = Double.NEGATIVE_INFINITY;
        for (Gate each : shownGates()) {
            double own = scale.middle(each.onDate()) * NARROWEST / 100;
            double place = Math.max(own, free);
            if (each.equals(gate)) {
                return Math.round(place - own);
            }
            free = place + GATE;
        }
        throw new IllegalArgumentException("not in this stretch: " + gate.code());
    }

    /** The gates that stand in this stretch. */
    public List<Gate> shownGates() {
        return gates.stream().filter(it -> scale.holds(it.onDate())).toList();
    }
}

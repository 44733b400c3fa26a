package org.biaogan.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.biaogan.campaigns.Campaign;
import org.biaogan.evidence.Coverage;
import org.biaogan.plan.Gate;
import org.biaogan.plan.OccurrenceState;

/**
 * Where a campaign stands on a day.
 *
 * @param due what is overdue, and what comes within two weeks, in the order of days
 */
public record Overview(
        Campaign campaign,
        LocalDate today,
        List<ProjectProgress> projects,
        List<Gate> gates,
        List<DueLine> due,
        Coverage coverage) {

    public Overview {
        projects = List.copyOf(projects);
        gates = List.copyOf(gates);
        due = List.copyOf(due);
    }

    public int asked() {
        return projects.stream().mapToInt(ProjectProgress::asked).sum();
    }

    public int done() {
        return projects.stream().mapToInt(ProjectProgress::done).sum();
    }

    public int skipped() {
        return projects.stream().mapToInt(ProjectProgress::skipped).sum();
    }

    public int overdue() {
        return projects.stream().mapToInt(ProjectProgress::allOverdue).sum();
    }

    public int tasks() {
        return projects.stream().mapToInt(ProjectProgress::tasks).sum();
    }

    /** How many key points have what they need. */
    public long covered() {
        return coverage.scheme().criteria().stream().mapToLong(coverage::covered).sum();
    }

    /** The first gate that is not passed. */
    public Optional<Gate> nextGate() {
        return gates.stream().filter(it -> it.passedOn() == null).findFirst();
    }

    /** Days from today to a day; negative when it is gone. */
    public long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }

    public List<DueLine> late() {
        return due.stream().filter(it -> it.state() == OccurrenceState.OVERDUE).toList();
    }

    public List<DueLine> coming() {
        return due.stream()
                .filter(it ->
                        it.state() == OccurrenceState.DUE || it.state() == OccurrenceState.UPCOMING)
                .toList();
    }
}

package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;

/** A task runs between its own days, and what it asks for follows. */
@CampaignTest
class SpanTest {

    private final Plans plans;
    private final TaskAmendments amendments;
    private final SmallPath small;

    SpanTest(Plans plans, TaskAmendments amendments, SmallPath small) {
        this.plans = plans;
        this.amendments = amendments;
        this.small = small;
    }

    @Test
    void aTaskDueOnceIsDueOnItsOwnLastDay() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-02");

        amendments.amend(opened.organiser(), task, Map.of(TaskField.TO_ON, "2027-03-31"));

        assertThat(plans.sheet(opened.organiser(), task).occurrences())
                .extracting(Occurrence::dueOn)
                .containsExactly(LocalDate.parse("2027-03-31"));
    }

    @Test
    void nothingIsAskedForAfterTheEndOfATaskThatComesRound() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");

        amendments.amend(opened.organiser(), task, Map.of(TaskField.TO_ON, "2027-03-15"));

        var sheet = plans.sheet(opened.organiser(), task);
        assertThat(sheet.periods()).endsWith("2027-02", "2027-03");
        assertThat(
                        sheet.findOccurrence(opened.college().firstTeacherBranch(), "2027-03")
                                .orElseThrow()
                                .dueOn())
                .isEqualTo(LocalDate.parse("2027-03-15"));
        assertThat(amendments.said(opened.organiser(), task))
                .containsEntry(TaskField.TO_ON, "2027-03-15");
    }

    @Test
    void aTaskStaysWithinItsCampaign() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        amendments.amend(
                                opened.organiser(), task, Map.of(TaskField.TO_ON, "2028-01-01")))
                .matches(it -> it.code().equals("plan.span.outside"));
    }
}

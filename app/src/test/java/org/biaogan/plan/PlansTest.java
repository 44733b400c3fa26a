package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.Test;

@CampaignTest
class PlansTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Plans plans;
    private final PathEditor editor;
    private final Results results;
    private final SmallPath small;

    PlansTest(Plans plans, PathEditor editor, Results results, SmallPath small) {
        this.plans = plans;
        this.editor = editor;
        this.results = results;
        this.small = small;
    }

    @Test
    void aBranchSeesItsOwnOccurrencesOnly() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        var other =
                plans.sheet(opened.organiser(), task)
                        .findOccurrence(opened.college().studentBranch(), "2026-10")
                        .orElseThrow();

        assertThat(plans.sheet(opened.branchSecretary(), task).occurrences())
                .hasSize(23)
                .extracting(Occurrence::unitName)
                .containsOnly("机电教师党支部");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> results.record(opened.branchSecretary(), other.id(), result("没有办")));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> editor.cut(opened.branchSecretary(), task, "不要"));
    }

    @Test
    void pagesTakeAFixedNumberOfStatements() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");

        assertThat(Statements.of(() -> plans.path(opened.organiser()))).isEqualTo(2);
        assertThat(Statements.of(() -> plans.sheet(opened.organiser(), task))).isEqualTo(7);
    }

    private static NewResult result(String words) {
        return new NewResult(words, TODAY, 0);
    }
}

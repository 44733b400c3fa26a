package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.Test;

@CampaignTest
class OrganizationTreeTest {

    private final OrganizationTree tree;
    private final Cast cast;

    OrganizationTreeTest(OrganizationTree tree, Cast cast) {
        this.tree = tree;
        this.cast = cast;
    }

    @Test
    void anOldReportShowsTheNameOfItsDay() {
        var college = cast.college();
        Actor department = cast.inUnit("organisation-department", college.committee());

        tree.rename(department, college.generalBranch(), "智能装备学院党总支");

        assertThat(tree.nameOn(college.generalBranch(), LocalDate.of(2025, 3, 1)))
                .isEqualTo("智能制造学院党总支");
        assertThat(tree.nameOn(college.generalBranch(), LocalDate.of(2026, 11, 22)))
                .isEqualTo("智能装备学院党总支");
    }

    @Test
    void aMovedUnitTakesAllBelowItAlong() {
        var college = cast.college();
        Actor department = cast.inUnit("organisation-department", college.committee());
        long group = cast.unit(college.firstTeacherBranch(), "GROUP", "第一党小组");

        tree.move(department, college.firstTeacherBranch(), college.siblingGeneralBranch());

        assertThat(tree.get(group).path())
                .isEqualTo(
                        "%d.%d.%d.%d"
                                .formatted(
                                        college.committee(),
                                        college.siblingGeneralBranch(),
                                        college.firstTeacherBranch(),
                                        group));
    }

    @Test
    void aUnitIsNeverHungBelowItself() {
        var college = cast.college();
        Actor department = cast.inUnit("organisation-department", college.committee());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        tree.move(
                                department, college.generalBranch(), college.firstTeacherBranch()));
    }

    @Test
    void anUpperUnitReadsDownAndNobodyReadsSideways() {
        var college = cast.college();
        long organiser = cast.holder("organiser", college.generalBranch());

        Actor below = cast.inUnit(organiser, college.firstTeacherBranch());

        assertThat(below.reach()).containsExactly(tree.get(college.firstTeacherBranch()).path());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.inUnit(organiser, college.siblingGeneralBranch()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.inUnit(organiser, college.committee()));
    }

    @Test
    void whoKeepsABranchDoesNotRearrangeTheTree() {
        var college = cast.college();
        Actor branchSecretary = cast.inUnit("branch-secretary", college.firstTeacherBranch());

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(
                        () -> tree.rename(branchSecretary, college.firstTeacherBranch(), "别的名字"));
    }
}

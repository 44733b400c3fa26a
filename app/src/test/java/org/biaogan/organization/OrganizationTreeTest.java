package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

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

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final OrganizationTree tree;
    private final People people;
    private final Cast cast;

    OrganizationTreeTest(OrganizationTree tree, People people, Cast cast) {
        this.tree = tree;
        this.people = people;
        this.cast = cast;
    }

    @Test
    void anOldReportShowsTheNameOfItsDay() {
        var college = cast.college();
        Actor department = cast.inUnit("organisation-department", college.committee());

        tree.rename(department, college.generalBranch(), "智能装备学院党总支", LocalDate.of(2026, 9, 1));

        assertThat(tree.nameOn(college.generalBranch(), LocalDate.of(2025, 3, 1)))
                .isEqualTo("智能制造学院党总支");
        assertThat(tree.nameOn(college.generalBranch(), LocalDate.of(2026, 9, 1)))
                .isEqualTo("智能装备学院党总支");
    }

    @Test
    void aMovedUnitTakesAllBelowItAlong() {
        var college = cast.college();
        Actor department = cast.inUnit("organisation-department", college.committee());
        long group = cast.unit(college.firstTeacherBranch(), "GROUP", "第一党小组");

        tree.move(department, college.firstTeacherBranch(), college.siblingGeneralBranch(), TODAY);

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
                                department,
                                college.generalBranch(),
                                college.firstTeacherBranch(),
                                TODAY));
    }

    @Test
    void anUpperUnitReadsDownAndNobodyReadsSideways() {
        var college = cast.college();
        long organiser = cast.holder("organiser", college.generalBranch());

        Actor below = cast.inUnit(organiser, college.firstTeacherBranch());

        assertThat(below.reach())
                .containsExactly(Actor.downFrom(tree.get(college.firstTeacherBranch()).path()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.inUnit(organiser, college.siblingGeneralBranch()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.inUnit(organiser, college.committee()));
    }

    @Test
    void aContributorOfTheCommitteeSeesTheCommitteeAndNothingBelow() {
        var college = cast.college();
        Actor contributor = cast.inUnit("contributor", college.committee());

        assertThat(tree.list(contributor))
                .extracting(Unit::id)
                .containsExactly(college.committee());
        assertThat(tree.listMine(contributor))
                .extracting(Unit::id)
                .containsExactly(college.committee());
        assertThat(people.list(contributor)).extracting(Person::name).containsOnly("contributor");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> cast.inUnit(contributor.accountId(), college.firstTeacherBranch()));
    }

    @Test
    void aUnitIsHungOnlyWhereTheMoverKeepsTheTree() {
        var college = cast.college();
        var elsewhere = cast.college();
        Actor department = cast.inUnit("organisation-department", college.committee());
        cast.appoint(
                department.accountId(),
                "secretary",
                elsewhere.generalBranch(),
                LocalDate.of(2026, 1, 1),
                null);

        assertThat(tree.listMine(department))
                .extracting(Unit::id)
                .contains(elsewhere.generalBranch());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        tree.move(
                                department,
                                college.firstTeacherBranch(),
                                elsewhere.generalBranch(),
                                LocalDate.of(2026, 11, 22)));
    }

    @Test
    void whoKeepsABranchDoesNotRearrangeTheTree() {
        var college = cast.college();
        Actor branchSecretary = cast.inUnit("branch-secretary", college.firstTeacherBranch());

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() ->
                        tree.rename(branchSecretary, college.firstTeacherBranch(), "别的名字", TODAY));
    }

    @Test
    void aUnitHasTheDayItWasFounded() {
        var college = cast.college();
        Actor department = cast.inUnit("organisation-department", college.committee());
        LocalDate founded = LocalDate.of(2019, 3, 1);

        long branch =
                tree.add(department, college.generalBranch(), "TEACHER_BRANCH", "实训党支部", founded);

        assertThat(tree.get(branch).fromOn()).isEqualTo(founded);
        assertThat(tree.past(branch)).containsExactly(new PastUnit(founded, "实训党支部", "智能制造学院党总支"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        tree.add(
                                department,
                                college.generalBranch(),
                                "TEACHER_BRANCH",
                                "明天的支部",
                                TODAY.plusDays(1)));
    }

    @Test
    void namesAndPlacesOfThePastAreKeptInTheirOrder() {
        var college = cast.college();
        Actor department = cast.inUnit("organisation-department", college.committee());
        long branch = college.firstTeacherBranch();

        tree.move(department, branch, college.siblingGeneralBranch(), LocalDate.of(2026, 3, 1));
        tree.rename(department, branch, "软件教师党支部", LocalDate.of(2026, 9, 1));

        assertThat(tree.past(branch))
                .extracting(PastUnit::name, PastUnit::parentName)
                .containsExactly(
                        tuple("机电教师党支部", "智能制造学院党总支"),
                        tuple("机电教师党支部", "信息工程学院党总支"),
                        tuple("软件教师党支部", "信息工程学院党总支"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> tree.rename(department, branch, "更早的名字", LocalDate.of(2026, 4, 1)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tree.rename(department, branch, "明天的名字", TODAY.plusDays(1)));
    }
}

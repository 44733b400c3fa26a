package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.activities.Activities;
import org.biaogan.activities.Activity;
import org.biaogan.activities.HeldMeeting;
import org.biaogan.activities.Matter;
import org.biaogan.activities.MatterFilter;
import org.biaogan.activities.MatterKind;
import org.biaogan.activities.Matters;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.plan.NewResult;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.rhythms.Rhythms;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Units end by days: what is open moves, what was done stays where it was done. */
@CampaignTest
class UnitEndsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final UnitEnds ends;
    private final OrganizationTree tree;
    private final Activities activities;
    private final Matters matters;
    private final Plans plans;
    private final Results results;
    private final Rhythms rhythms;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor house;
    private long branch;
    private long other;

    UnitEndsTest(
            UnitEnds ends,
            OrganizationTree tree,
            Activities activities,
            Matters matters,
            Plans plans,
            Results results,
            Rhythms rhythms,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.ends = ends;
        this.tree = tree;
        this.activities = activities;
        this.matters = matters;
        this.plans = plans;
        this.results = results;
        this.rhythms = rhythms;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void twoBranchesOfOneGeneralBranch() {
        opened = small.open();
        branch = opened.college().firstTeacherBranch();
        other = opened.college().secondTeacherBranch();
        house = cast.inUnit(keeper(), branch);
    }

    @Test
    void openWorkMovesAndWhatWasDoneStays() {
        long id = activities.record(opened.organiser(), HeldMeeting.of(branch, DAY));
        long october = occurrence(branch, "2026-10").id();
        results.record(opened.organiser(), october, new NewResult("十月开了会", DAY, 0));

        ends.end(house, into(other));

        Activity held = activities.get(opened.organiser(), id);
        assertThat(held.unitId()).isEqualTo(branch);
        assertThat(
                        matters.list(
                                opened.organiser(),
                                new MatterFilter(MatterKind.DECISION, null, false)))
                .extracting(Matter::unitId)
                .containsExactly(other);
        assertThat(occurrence(branch, "2026-10").words()).isEqualTo("十月开了会");
        assertThat(occurrence(branch, "2026-11").skipReason())
                .isEqualTo("2026-11-20 并入数控教师党支部，由其继续");
        assertThat(occurrence(other, "2026-11").skipReason()).isNull();
        assertThat(tree.get(branch).closedOn()).isEqualTo(DAY);
    }

    @Test
    void whatTheOtherUnitDoesNotCarryStaysOpenWhereItIs() {
        ends.end(house, into(opened.college().generalBranch()));

        assertThat(occurrence(branch, "2026-11").skipReason()).isNull();
        assertThat(occurrence(branch, "2026-11").resultNo()).isNull();
    }

    @Test
    void whatWasDecidedInARecordThatIsWithdrawnIsNotOpen() {
        long id = activities.record(opened.organiser(), HeldMeeting.of(branch, DAY));
        assertThat(closing()).bodyText().contains("议定事项台账");

        activities.withdraw(opened.organiser(), id, "记错了");

        assertThat(closing()).bodyText().doesNotContain("议定事项台账");
    }

    @Test
    void aUnitDoesNotEndBeforeWhatItHeldLast() {
        activities.record(opened.organiser(), HeldMeeting.of(branch, DAY.plusDays(1)));

        refused("activities.held-after", into(other));
    }

    @Test
    void theYearOfTheOneEndsAndThatOfTheOtherGoesOn() {
        ends.end(house, into(other));

        assertThat(rhythms.year(opened.organiser(), branch, 2026).closed()).isTrue();
        assertThat(rhythms.year(opened.organiser(), other, 2026).closed()).isFalse();
    }

    @Test
    void officesEndWithTheLastDayAndBothPagesSayWhatBecameOfIt() {
        ends.end(house, into(other));

        long secretary = opened.branchSecretary().accountId();
        assertThatThrownBy(() -> cast.inUnit(secretary, branch)).isInstanceOf(NotFound.class);
        assertThat(page(branch, "")).bodyText().contains("2026-11-20 并入，依据：党委会决定", "数控教师党支部");
        assertThat(page(other, "")).bodyText().contains("机电教师党支部", "2026-11-20 并入这个单位");
        assertThat(ends.list(other))
                .extracting(UnitEnd::unitId, UnitEnd::intoId)
                .containsExactly(tuple(branch, other));
    }

    @Test
    void thePageShowsBeforeWhatWillMoveAndWhatStays() {
        activities.record(opened.organiser(), HeldMeeting.of(branch, DAY));

        assertThat(page(branch, "/closing"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("随着走的", "议定事项台账 1 项没办结", "留下的", "最后一天", "数控教师党支部");
    }

    @Test
    void aUnitEndsOnceOnADayThatHasComeAndOnlyIntoItsLike() {
        refused("organization.end.later", new UnitEnding(DAY.plusDays(30), null, "依据"));
        refused(
                "organization.unit.changed-since",
                new UnitEnding(LocalDate.parse("2020-01-01"), null, "依据"));
        refused("organization.end.not-into", into(opened.college().siblingGeneralBranch()));

        ends.end(house, into(null));

        refused("organization.end.ended-before", into(null));
    }

    @Test
    void aUnitWhoseCampaignRunsDoesNotEnd() {
        house = cast.inUnit(keeper(), opened.college().generalBranch());

        refused("campaigns.unit-runs-one", into(opened.college().siblingGeneralBranch()));
        assertThat(post(opened.college().generalBranch()))
                .hasStatus(422)
                .bodyText()
                .contains("请先把周期的结束日期改到 2026-11-20 或更早", "党委会决定");
    }

    @Test
    void theUnitsBelowGoAlong() {
        long department = opened.college().siblingGeneralBranch();
        long below = cast.unit(department, "TEACHER_BRANCH", "软件教师党支部");
        house = cast.inUnit(keeper(), department);

        ends.end(house, into(opened.college().generalBranch()));

        assertThat(tree.get(below).parentId()).isEqualTo(opened.college().generalBranch());
        assertThat(tree.past(below)).hasSize(2);
    }

    private long keeper() {
        return cast.holder("administrator", opened.college().committee());
    }

    private void refused(String code, UnitEnding form) {
        assertThatThrownBy(() -> ends.end(house, form))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static UnitEnding into(@Nullable Long unit) {
        return new UnitEnding(DAY, unit, "党委会决定");
    }

    private Occurrence occurrence(long unit, String period) {
        return plans.sheet(opened.organiser(), small.task(opened, "P1-1-01")).occurrences().stream()
                .filter(it -> it.unitId() == unit && it.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult page(long unit, String place) {
        return web.get().uri("/units/" + unit + place).with(as(house.accountId())).exchange();
    }

    private MvcTestResult post(long unit) {
        return web.post()
                .uri("/units/" + unit + "/closing")
                .param("endedOn", DAY.toString())
                .param("why", "党委会决定")
                .with(as(house.accountId()))
                .exchange();
    }

    private MvcTestResult closing() {
        return web.get()
                .uri("/units/" + branch + "/closing")
                .with(as(house.accountId()))
                .exchange();
    }
}

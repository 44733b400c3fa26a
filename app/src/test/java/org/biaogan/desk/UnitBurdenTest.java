package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.activities.Activities;
import org.biaogan.activities.HeldMeeting;
import org.biaogan.base.NotFound;
import org.biaogan.plan.NewResult;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What is asked of a unit is counted from forms, rules and tasks, and what was said twice is told.
 */
@CampaignTest
class UnitBurdenTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-10");

    private final UnitBurden burdens;
    private final Activities activities;
    private final Results results;
    private final Plans plans;
    private final Pieces pieces;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private Actor here;
    private long branch;

    UnitBurdenTest(
            UnitBurden burdens,
            Activities activities,
            Results results,
            Plans plans,
            Pieces pieces,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.burdens = burdens;
        this.activities = activities;
        this.results = results;
        this.plans = plans;
        this.pieces = pieces;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aBranchInACampaign() {
        opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
        here = cast.inUnit(secretary.accountId(), branch);
    }

    @Test
    void recordsOfRhythmAndTasksAreCountedOnceEach() {
        Burden burden = burdens.get(here, 2026);

        assertThat(burden.rhythm())
                .extracting(it -> it.rule().code(), it -> it.beats().size())
                .contains(tuple("branch-committee", 11));
        assertThat(burden.tasks())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("P1-1-01");
                    assertThat(it.occurrences()).isEqualTo(11);
                    assertThat(it.expected()).isEqualTo(1);
                    assertThat(burden.comesAlong(it)).isFalse();
                });
        assertThat(burden.records()).isEqualTo(burden.rhythmRecords() + 11);
        assertThat(burdens.get(here, 2030).taskRecords()).isZero();
    }

    @Test
    void aMeetingAsksForOneSentenceAndTheRestIsFilledInOrFree() {
        assertThat(form("支部委员会会议"))
                .extracting(AskedForm::toSay, AskedForm::filledIn)
                .containsExactly(1, 3);
        assertThat(form("谈心谈话").free()).isLessThan(form("支部委员会会议").free());
        assertThat(burdens.get(here, 2026).forms())
                .noneMatch(it -> it.kind() != null && it.kind().zh().equals("党总支委员会会议"));
        assertThat(form("desk.burden.form.result"))
                .extracting(AskedForm::toSay, AskedForm::filledIn)
                .containsExactly(1, 1);
    }

    @Test
    void whatWasSaidTwiceIsTold() {
        assertThat(burdens.get(here, 2026).saidTwice()).isZero();
        long september = of("2026-09");
        activities.record(
                secretary,
                HeldMeeting.closing(
                        branch,
                        "branch-committee",
                        DAY,
                        List.of(opened.campaignId() + ":" + september)));
        assertThat(burdens.get(here, 2026).saidTwice()).isZero();

        results.record(secretary, september, new NewResult("又写一遍", DAY, 1));
        pieces.enter(secretary, branch, "记录", "同样的字节");
        pieces.enter(secretary, branch, "记录再来一份", "同样的字节");

        assertThat(burdens.get(here, 2026).twice())
                .filteredOn(it -> it.count() > 0)
                .extracting(SaidTwice::kind)
                .containsExactly(SaidTwice.Kind.RESULT_BESIDE_RECORD, SaidTwice.Kind.SAME_FILE);
    }

    @Test
    void materialStandsBesideItsBudget() {
        long item = pieces.enter(opened.organiser(), branch, "记录", "字节");
        pieces.cite(opened.organiser(), item, 0);

        assertThat(burdens.get(here, 2026).material())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.ofUnit()).isEqualTo(1);
                    assertThat(it.all()).isEqualTo(1);
                    assertThat(it.budget()).isEqualTo(12);
                    assertThat(it.isOver()).isFalse();
                });
    }

    @Test
    void thePageTakesAsManyStatementsHoweverMuchThereIs() {
        long few = Statements.ofReading(() -> burdens.get(here, 2026));
        for (int i = 0; i < 8; i++) {
            activities.record(secretary, HeldMeeting.of(branch, DAY.minusDays(9 * i)));
            pieces.cite(
                    opened.organiser(),
                    pieces.enter(opened.organiser(), branch, "材料" + i, "字节" + i),
                    i % 2);
        }

        assertThat(Statements.ofReading(() -> burdens.get(here, 2026))).isEqualTo(few);
    }

    @Test
    void thePageIsReadInTheUnitAndAboveAndNowhereElse() {
        assertThat(web.get().uri("/units/" + branch + "/burden").with(as(secretary.accountId())))
                .hasStatusOk()
                .bodyText()
                .contains("2026 年一共要记", "没有重复", "每张表最多必须填 1 项");
        assertThat(web.get().uri("/burden").with(as(secretary.accountId())))
                .hasRedirectedUrl("/units/" + branch + "/burden");
        long stranger = cast.holder("secretary", opened.college().siblingGeneralBranch());
        assertThat(web.get().uri("/units/" + branch + "/burden").with(as(stranger))).hasStatus(404);
        assertThatThrownBy(() -> burdens.get(cast.inUnit(stranger, branch), 2026))
                .isInstanceOf(NotFound.class);
    }

    private AskedForm form(String name) {
        return burdens.get(here, 2026).forms().stream()
                .filter(it -> name.equals(it.kind() == null ? it.name() : it.kind().zh()))
                .findFirst()
                .orElseThrow();
    }

    private long of(String period) {
        return plans.sheet(secretary, small.task(opened, "P1-1-01")).occurrences().stream()
                .filter(it -> it.unitId() == branch && it.period().equals(period))
                .findFirst()
                .orElseThrow()
                .id();
    }
}

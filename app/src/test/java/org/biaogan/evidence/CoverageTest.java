package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.biaogan.plan.MaterialClass;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/**
 * Tiny cases, each with its cell and its sentence. Key point 1.2 is served by a monthly task of the
 * branches from October 2025; today is 22 November 2026.
 */
@CampaignTest
class CoverageTest {

    private final CoverageView view;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final MessageSource words;
    private final Filings filings;
    private final Results results;
    private final Plans plans;
    private final TestClock.SettableClock clock;

    private SmallPath.Opened opened;
    private CoverageCases cases;

    CoverageTest(
            CoverageView view,
            EvidenceVault vault,
            SmallPath small,
            Pieces pieces,
            MessageSource words,
            Filings filings,
            Results results,
            Plans plans,
            TestClock.SettableClock clock) {
        this.view = view;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
        this.words = words;
        this.filings = filings;
        this.results = results;
        this.plans = plans;
        this.clock = clock;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open(LocalDate.parse("2026-09-01"));
        cases = new CoverageCases(view, vault, pieces, words, opened);
    }

    @AfterEach
    void backToTheMorning() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void nothingWhereSomethingWasDue() {
        assertThat(cases.cell(CoverageCases.MONTHLY, "2026-10")).isEqualTo(CellState.NONE);
        assertThat(cases.sentences()).contains("1.2 还没有佐证。");
    }

    @Test
    void nothingWhereNothingWasDueIsNoCell() {
        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.EMPTY);
        assertThat(cases.sentences()).contains("1.1 还没有佐证。");
    }

    @Test
    void anOriginalOfTheMonthIsGood() {
        cases.cite(cases.enter("2026-10-28", MaterialClass.O, false), CoverageCases.MONTHLY);

        assertThat(cases.cell(CoverageCases.MONTHLY, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(cases.sentences())
                .contains("1.2 1 个月应有而无：2026-09。")
                .noneMatch(it -> it.contains("2026-10"));
    }

    @Test
    void onlyCompiledMaterialIsThin() {
        cases.cite(cases.enter("2026-10-15", MaterialClass.N, false), CoverageCases.OTHER);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.THIN);
        assertThat(cases.sentences()).contains("1.1 1 份都是新编材料，缺原件或第三方证明。");
    }

    @Test
    void compiledMaterialBesideAnOriginalIsGood() {
        cases.cite(cases.enter("2026-11-15", MaterialClass.N, false), CoverageCases.OTHER);
        cases.cite(cases.enter("2026-11-16", MaterialClass.O, false), CoverageCases.OTHER);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-11")).isEqualTo(CellState.GOOD);
        assertThat(cases.sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void mostlyCapturedLateIsSaid() {
        cases.cite(cases.enter("2026-10-01", MaterialClass.O, false), CoverageCases.OTHER);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.LATE);
        assertThat(cases.sentences()).contains("1.1 1 份中有 1 份是事后补录，经不起问。");
    }

    @Test
    void halfCapturedLateIsNotMostly() {
        cases.cite(cases.enter("2026-10-01", MaterialClass.O, false), CoverageCases.OTHER);
        cases.cite(cases.enter("2026-10-25", MaterialClass.O, false), CoverageCases.OTHER);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(cases.sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void totalsWithoutAFileCountLikeOne() {
        cases.cite(cases.enter("2026-10-25", MaterialClass.F, false), CoverageCases.OTHER);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(cases.row(CoverageCases.OTHER).cell("2026-10").offline()).isZero();
        assertThat(cases.sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void moreThanTheBudgetIsOver() {
        for (int i = 0; i < 12; i++) {
            cases.cite(cases.enter("2026-10-25", MaterialClass.O, false), CoverageCases.OTHER);
        }
        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        cases.cite(cases.enter("2026-11-02", MaterialClass.O, false), CoverageCases.OTHER);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(cases.cell(CoverageCases.OTHER, "2026-11")).isEqualTo(CellState.OVER);
        assertThat(cases.sentences()).contains("1.1 主要引用 13 份，预算 12 份。留下最有力的，其余取消引用。");
    }

    @Test
    void offlineCountsLikeAFile() {
        cases.cite(cases.enter("2026-10-25", MaterialClass.O, true), CoverageCases.OTHER);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.OFF);
        assertThat(cases.sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void withdrawnDoesNotCount() {
        long item = cases.enter("2026-10-25", MaterialClass.O, false);
        cases.cite(item, CoverageCases.OTHER);
        vault.withdraw(opened.organiser(), item, "记录有误");

        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.EMPTY);
        assertThat(cases.sentences()).contains("1.1 还没有佐证。");
    }

    @Test
    void eventsBeforeAndAfterTheCampaignHaveTheirOwnColumns() {
        clock.set(Instant.parse("2027-12-01T02:00:00Z"));
        cases.cite(cases.enter("2025-10-19", MaterialClass.O, true), CoverageCases.OTHER);
        cases.cite(cases.enter("2022-10-19", MaterialClass.O, true), CoverageCases.OTHER);
        cases.cite(cases.enter("2027-10-20", MaterialClass.O, true), CoverageCases.OTHER);

        var row = cases.row(CoverageCases.OTHER);
        assertThat(row.cell(Coverage.BEFORE).items()).isEqualTo(1);
        assertThat(row.cell(Coverage.AFTER).items()).isEqualTo(1);
        assertThat(row.total().items()).isEqualTo(2);
        assertThat(row.cell(Coverage.BEFORE).state()).isEqualTo(CellState.LATE);
        assertThat(cases.sentences()).contains("1.1 2 份中有 2 份是事后补录，经不起问。");
    }

    @Test
    void whatWasSaidNotHeldOrIsStillToComeIsNotMissing() {
        plans.sheet(opened.organiser(), small.task(opened, "P1-1-01")).occurrences().stream()
                .filter(it -> it.period().equals("2026-10"))
                .forEach(it -> results.skip(opened.organiser(), it.id(), "本月没有安排"));

        assertThat(cases.cell(CoverageCases.MONTHLY, "2026-10")).isEqualTo(CellState.EMPTY);
        assertThat(cases.cell(CoverageCases.MONTHLY, "2026-12")).isEqualTo(CellState.PLANNED);
        assertThat(cases.cell(CoverageCases.MONTHLY, "2026-07")).isEqualTo(CellState.EMPTY);
        assertThat(cases.sentences()).contains("1.2 还没有佐证。").noneMatch(it -> it.contains("2026-"));
    }

    @Test
    void whatIsFiledButNotCitedIsAGap() {
        long item = cases.enter("2026-11-10", MaterialClass.O, false);
        filings.file(opened.organiser(), item, small.task(opened, "P1-1-02"), null, null);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-11")).isEqualTo(CellState.EMPTY);
        assertThat(cases.sentences()).contains("全部材料 1 份已归入任务，但没有引用到任何观测点。");
    }
}

package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.biaogan.plan.MaterialClass;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
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

    private static final int MONTHLY = 1;
    private static final int OTHER = 0;

    private final CoverageView view;
    private final EvidenceVault vault;
    private final Citations citations;
    private final Filings filings;
    private final Results results;
    private final Plans plans;
    private final SmallPath small;
    private final MessageSource words;
    private final TestClock.SettableClock clock;

    private SmallPath.Opened opened;

    CoverageTest(
            CoverageView view,
            EvidenceVault vault,
            Citations citations,
            Filings filings,
            Results results,
            Plans plans,
            SmallPath small,
            MessageSource words,
            TestClock.SettableClock clock) {
        this.view = view;
        this.vault = vault;
        this.citations = citations;
        this.filings = filings;
        this.results = results;
        this.plans = plans;
        this.small = small;
        this.words = words;
        this.clock = clock;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open(LocalDate.parse("2026-09-01"));
    }

    @AfterEach
    void backToTheMorning() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void nothingWhereSomethingWasDue() {
        assertThat(cell(MONTHLY, "2026-10")).isEqualTo(CellState.NONE);
        assertThat(sentences()).contains("1.2 还没有佐证。");
    }

    @Test
    void nothingWhereNothingWasDueIsNoCell() {
        assertThat(cell(OTHER, "2026-10")).isEqualTo(CellState.EMPTY);
        assertThat(sentences()).contains("1.1 还没有佐证。");
    }

    @Test
    void anOriginalOfTheMonthIsGood() {
        cite(enter("2026-10-28", MaterialClass.O, false), MONTHLY);

        assertThat(cell(MONTHLY, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(sentences()).contains("1.2 1 个月应有而无：2026-09。");
    }

    @Test
    void onlyCompiledMaterialIsThin() {
        cite(enter("2026-10-15", MaterialClass.N, false), OTHER);

        assertThat(cell(OTHER, "2026-10")).isEqualTo(CellState.THIN);
        assertThat(sentences()).contains("1.1 1 份都是新编材料，缺原件或第三方证明。");
    }

    @Test
    void compiledMaterialBesideAnOriginalIsGood() {
        cite(enter("2026-11-15", MaterialClass.N, false), OTHER);
        cite(enter("2026-11-16", MaterialClass.O, false), OTHER);

        assertThat(cell(OTHER, "2026-11")).isEqualTo(CellState.GOOD);
        assertThat(sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void mostlyCapturedLateIsSaid() {
        cite(enter("2026-10-01", MaterialClass.O, false), OTHER);

        assertThat(cell(OTHER, "2026-10")).isEqualTo(CellState.LATE);
        assertThat(sentences()).contains("1.1 1 份中有 1 份是事后补录，经不起问。");
    }

    @Test
    void halfCapturedLateIsNotMostly() {
        cite(enter("2026-10-01", MaterialClass.O, false), OTHER);
        cite(enter("2026-10-25", MaterialClass.O, false), OTHER);

        assertThat(cell(OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void moreThanTheBudgetIsOver() {
        for (int i = 0; i < 12; i++) {
            cite(enter("2026-10-25", MaterialClass.O, false), OTHER);
        }
        assertThat(cell(OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        cite(enter("2026-11-02", MaterialClass.O, false), OTHER);

        assertThat(cell(OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(cell(OTHER, "2026-11")).isEqualTo(CellState.OVER);
        assertThat(sentences()).contains("1.1 主要引用 13 份，预算 12 份。留下最有力的，其余取消引用。");
    }

    @Test
    void offlineCountsLikeAFile() {
        cite(enter("2026-10-25", MaterialClass.O, true), OTHER);

        assertThat(cell(OTHER, "2026-10")).isEqualTo(CellState.OFF);
        assertThat(sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void withdrawnDoesNotCount() {
        long item = enter("2026-10-25", MaterialClass.O, false);
        cite(item, OTHER);
        vault.withdraw(opened.organiser(), item, "记录有误");

        assertThat(cell(OTHER, "2026-10")).isEqualTo(CellState.EMPTY);
        assertThat(sentences()).contains("1.1 还没有佐证。");
    }

    @Test
    void eventsBeforeAndAfterTheCampaignHaveTheirOwnColumns() {
        clock.set(Instant.parse("2027-12-01T02:00:00Z"));
        cite(enter("2025-10-19", MaterialClass.O, true), OTHER);
        cite(enter("2022-10-19", MaterialClass.O, true), OTHER);
        cite(enter("2027-10-20", MaterialClass.O, true), OTHER);

        var row = row(OTHER);
        assertThat(row.cell(Coverage.BEFORE).items()).isEqualTo(1);
        assertThat(row.cell(Coverage.AFTER).items()).isEqualTo(1);
        assertThat(row.total().items()).isEqualTo(2);
    }

    @Test
    void whatWasSaidNotHeldOrIsStillToComeIsNotMissing() {
        plans.sheet(opened.organiser(), small.task(opened, "P1-1-01")).occurrences().stream()
                .filter(it -> it.period().equals("2026-10"))
                .forEach(it -> results.skip(opened.organiser(), it.id(), "本月没有安排"));

        assertThat(cell(MONTHLY, "2026-10")).isEqualTo(CellState.EMPTY);
        assertThat(cell(MONTHLY, "2026-12")).isEqualTo(CellState.PLANNED);
        assertThat(cell(MONTHLY, "2026-07")).isEqualTo(CellState.EMPTY);
    }

    @Test
    void whatIsFiledButNotCitedIsAGap() {
        long item = enter("2026-11-10", MaterialClass.O, false);
        filings.file(opened.organiser(), item, small.task(opened, "P1-1-02"), null, null);

        assertThat(sentences()).contains("全部材料 1 份已归入任务，但没有引用到任何观测点。");
    }

    @Test
    void theMatrixTakesTheSameStatementsWhateverItsSize() {
        long few = Statements.of(() -> view.get(opened.organiser(), null));
        for (int i = 0; i < 5; i++) {
            cite(enter("2026-11-0" + (i + 1), MaterialClass.O, false), OTHER);
        }
        assertThat(Statements.of(() -> view.get(opened.organiser(), null)))
                .isEqualTo(few)
                .isPositive();
    }

    private KeyPointCoverage row(int keyPoint) {
        return view.get(opened.organiser(), null).rows().get(keyPoint);
    }

    private CellState cell(int keyPoint, String column) {
        return row(keyPoint).cell(column).state();
    }

    private List<String> sentences() {
        return view.get(opened.organiser(), null).gaps().stream().map(this::sentence).toList();
    }

    private String sentence(Gap gap) {
        String of = gap.keyPoint() == null ? "全部材料" : gap.keyPoint().code();
        return of
                + " "
                + words.getMessage(
                        "desk.gap." + gap.kind().name(),
                        gap.arguments().toArray(),
                        Locale.SIMPLIFIED_CHINESE);
    }

    private void cite(long item, int keyPoint) {
        long id = row(keyPoint).keyPoint().id();
        citations.cite(opened.organiser(), item, new NewCitation(id, null, null));
    }

    private long enter(String day, MaterialClass materialClass, boolean offline) {
        return vault.enter(
                opened.organiser(),
                new NewItem(
                        opened.organiser().unitId(),
                        "材料",
                        materialClass,
                        LocalDate.parse(day),
                        null,
                        null,
                        null,
                        null,
                        null,
                        offline ? "组织员" : null,
                        offline ? "办公室" : null,
                        offline ? null : "合计 1"));
    }
}

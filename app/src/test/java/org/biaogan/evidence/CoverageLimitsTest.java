package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.biaogan.organization.CollegeRules;
import org.biaogan.organization.Settings;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;

/**
 * Where a cell turns from one state into the next, by the rules of the house and those a college
 * sets.
 */
@CampaignTest
class CoverageLimitsTest {

    private final CoverageView view;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final MessageSource words;
    private final Settings settings;
    private final Cast cast;

    private SmallPath.Opened opened;
    private CoverageCases cases;

    CoverageLimitsTest(
            CoverageView view,
            EvidenceVault vault,
            SmallPath small,
            Pieces pieces,
            MessageSource words,
            Settings settings,
            Cast cast) {
        this.view = view;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
        this.words = words;
        this.settings = settings;
        this.cast = cast;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open(LocalDate.parse("2026-09-01"));
        cases = new CoverageCases(view, vault, pieces, words, opened);
    }

    /** Entered on 22 November: 30 days after 23 October, 31 after the 22nd. */
    @ParameterizedTest
    @CsvSource({"2026-10-23, GOOD", "2026-10-22, LATE"})
    void capturedLateIsMoreThanThirtyDaysAfterTheEvent(String day, CellState state) {
        cases.cite(cases.enter(day, MaterialClass.O, false), CoverageCases.OTHER);

        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(state);
        assertThat(cases.sentences().stream().anyMatch("1.1 1 份中有 1 份是事后补录，经不起问。"::equals))
                .isEqualTo(state == CellState.LATE);
    }

    @Test
    void whatACollegeSetsIsWhatCounts() {
        cases.cite(cases.enter("2026-10-01", MaterialClass.O, false), CoverageCases.OTHER);
        cases.cite(cases.enter("2026-10-02", MaterialClass.O, false), CoverageCases.OTHER);
        for (int i = 0; i < 3; i++) {
            cases.cite(cases.enter("2026-10-25", MaterialClass.O, false), CoverageCases.OTHER);
        }
        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        set(new CollegeRules(30, 39, 3, null));
        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.LATE);
        assertThat(cases.sentences()).contains("1.1 5 份中有 2 份是事后补录，经不起问。");

        set(new CollegeRules(60, 39, 3, 4));
        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.OVER);
        assertThat(cases.sentences()).contains("1.1 主要引用 5 份，预算 4 份。留下最有力的，其余取消引用。");
    }

    /** 25 of 49 are 51 %, 25 of 50 just one half. */
    @Test
    void mostlyIsMoreThanOneHalf() {
        set(new CollegeRules(30, 50, 3, 60));
        for (int i = 0; i < 49; i++) {
            cases.cite(
                    cases.enter(i < 25 ? "2026-10-01" : "2026-10-25", MaterialClass.O, true),
                    CoverageCases.OTHER);
        }
        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.LATE);
        cases.cite(cases.enter("2026-10-25", MaterialClass.O, false), CoverageCases.OTHER);
        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(cases.sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void aReferenceAboveTheBudgetIsNotOver() {
        set(new CollegeRules(30, 50, 3, 1));
        cases.cite(cases.enter("2026-10-25", MaterialClass.O, false), CoverageCases.OTHER);
        long elsewhere = cases.enter("2026-10-26", MaterialClass.O, false);
        cases.cite(elsewhere, CoverageCases.MONTHLY);
        cases.cite(elsewhere, CoverageCases.OTHER);

        assertThat(cases.row(CoverageCases.OTHER).cell("2026-10").items()).isEqualTo(2);
        assertThat(cases.cell(CoverageCases.OTHER, "2026-10")).isEqualTo(CellState.GOOD);
        assertThat(cases.sentences()).noneMatch(it -> it.startsWith("1.1"));
    }

    @Test
    void theSentencesAreThereInEnglishToo() {
        cases.cite(cases.enter("2026-10-15", MaterialClass.N, false), CoverageCases.OTHER);

        assertThat(cases.sentences(Locale.ENGLISH)).anyMatch(it -> it.startsWith("1.1 All 1 "));
    }

    @Test
    void theMatrixTakesTheSameStatementsWhateverItsSize() {
        long few = Statements.of(() -> view.get(opened.organiser(), null));
        for (int i = 0; i < 5; i++) {
            cases.cite(
                    cases.enter("2026-11-0" + (i + 1), MaterialClass.O, false),
                    CoverageCases.OTHER);
        }
        assertThat(Statements.of(() -> view.get(opened.organiser(), null)))
                .isEqualTo(few)
                .isPositive();
    }

    private void set(CollegeRules rules) {
        settings.set(cast.inUnit("organisation-department", opened.college().committee()), rules);
    }
}

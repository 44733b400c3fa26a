package org.biaogan.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.biaogan.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet in people's own layout is read as the eye reads it. */
class LayoutTest {

    private static final HeadingWords WORDS =
            new HeadingWords(
                    new TreeMap<>(
                            Map.of(
                                    "1 TITLE", List.of("任务", "任务名称", "工作内容"),
                                    "2 PURPOSE", List.of("措施", "工作内容"),
                                    "3 END", List.of("完成时间"),
                                    "4 PLAN", List.of("计划"))),
                    List.of("2 PURPOSE"));

    @Test
    void theHeadingsAreFoundBelowTitles() {
        Layout layout =
                layout("某某学院党建工作计划,,\n填报单位：,机电学院,2026年\n\n任务,措施,完成时间\n甲,乙,2026年3月\n", "A1:C1");

        assertThat(layout.headRow()).isEqualTo(4);
        assertThat(layout.columns())
                .extracting(Layout.Column::heading)
                .containsExactly("任务", "措施", "完成时间");
        assertThat(layout.columns().getFirst().samples()).containsExactly("甲");
        assertThat(layout.rows()).extracting(Layout.Row::number).containsExactly(5);
    }

    @Test
    void headingsThatNobodyKnowsAreTheFirstRowThatFillsTheTable() {
        assertThat(layout("标题,,,\nA1,B1,C1,D1\n1,2,3,4\n", "").headRow()).isEqualTo(2);
    }

    @Test
    void aPersonMaySayWhichRowItIs() {
        Grid grid = Grid.read("任务,措施\n别的,名字\n甲,乙\n", "");

        assertThat(Layout.of(grid, 2).columns())
                .extracting(Layout.Column::heading)
                .containsExactly("别的", "名字");
        assertThat(Layout.of(grid, 99).rows()).isEmpty();
    }

    @Test
    void headingsOverTwoRowsAreReadTogether() {
        Layout layout = layout("任务,起止,\n,开始,结束\n甲,2026-01-01,2026-02-01\n", "A1:A2,B1:C1");

        assertThat(layout.columns())
                .extracting(Layout.Column::heading)
                .containsExactly("任务", "起止 开始", "起止 结束");
        assertThat(WORDS.propose(layout("计划,,任务\n措施,完成时间,\n甲,乙,丙\n", "A1:B1,C1:C2").columns()))
                .containsEntry("计划措施", "2 PURPOSE")
                .containsEntry("计划完成时间", "3 END");
        assertThat(layout.rows()).hasSize(1);
    }

    @Test
    void theWordsOfAMergedCellBelongToEveryRowItSpans() {
        Layout layout = layout("计划,任务\n强组织,甲\n,乙\n别的,丙\n", "A2:A3");

        assertThat(layout.rows())
                .extracting(it -> String.join(" ", it.cells()))
                .containsExactly("强组织 甲", "强组织 乙", "别的 丙");
        assertThat(layout.begins(layout.rows().get(1), layout.columns().getFirst())).isEqualTo(2);
        assertThat(layout.begins(layout.rows().get(2), layout.columns().getFirst())).isEqualTo(4);
    }

    @Test
    void aRowAcrossTheTableIsABandOverTheRowsBelowIt() {
        Layout layout =
                layout("任务,措施,完成时间\n一、引擎,,\n甲,1,x\n二、堡垒,,\n乙,2,y\n注：略,,\n", "A2:C2,A4:C4,A6:C6");

        assertThat(layout.bands()).containsExactly(2, 4, 6);
        assertThat(layout.columns().getLast().isBand()).isTrue();
        assertThat(layout.rows())
                .extracting(it -> it.cells().getFirst() + it.cells().getLast())
                .containsExactly("甲一、引擎", "乙二、堡垒");
    }

    @Test
    void headingsThatComeAgainOnAnotherPageAreNoRow() {
        assertThat(layout("任务,措施\n甲,1\n任务,措施\n乙,2\n", "").rows()).hasSize(2);
    }

    @Test
    void theSameHeadingsAreTheSameLayoutInWhateverOrderBelowWhateverTitle() {
        String one = layout("任务,措施,任务\n甲,乙,丙\n", "").fingerprint();

        assertThat(layout("标题,,\n措 施,任务,任务\n1,2,3\n", "").fingerprint()).isEqualTo(one);
        assertThat(layout("措施,任务\n1,2\n", "").fingerprint()).isNotEqualTo(one);
    }

    @Test
    void aColumnWithoutHeadingIsOneIfAnythingStandsInIt() {
        assertThat(layout("任务,,措施,\n甲,2,3,\n", "").columns())
                .extracting(it -> it.letters() + it.heading())
                .containsExactly("A任务", "B", "C措施");
    }

    @Test
    void wholeHeadingsAreProposedBeforePartsAndALongerWordBeforeAShorter() {
        assertThat(WORDS.propose(layout("计划完成时间,工作内容,任务名称,具体措施,备注\n1,2,3,4,5\n", "").columns()))
                .containsEntry("计划完成时间", "3 END")
                .containsEntry("工作内容", "2 PURPOSE")
                .containsEntry("任务名称", "1 TITLE")
                .containsEntry("具体措施", "2 PURPOSE")
                .doesNotContainKey("备注");
        assertThat(WORDS.propose(layout("工作内容,完成时间\n1,2\n", "").columns()))
                .containsEntry("工作内容", "1 TITLE");
    }

    @Test
    void aGridIsTheSameWhenItIsReadAgain() {
        Grid grid = Grid.read("题,\n\"任\n务\",\"措\"\"施\"\n\n甲,\n", "A1:B1,A2:A9");

        assertThat(Grid.read(grid.text(), grid.ranges())).isEqualTo(grid);
        assertThat(grid.ranges()).isEqualTo("A1:B1,A2:A4");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused("sheets.empty", "\n,\n", "");
        refused("sheets.too-wide", ",".repeat(60) + "x", "");
        refused("sheets.too-long", "x\n".repeat(5001), "");
        refused("sheets.too-long", "x" + "\n".repeat(30_000) + "x", "");
        refused("sheets.unreadable", "a,b\nc,d\n", "A1:B2,A1:B2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01,2026-09-01,2026-09-01",
        "2026年3月,2026-03-01,2026-03-31",
        "2026.3-6,2026-03-01,2026-06-30",
        "2026年3月—6月,2026-03-01,2026-06-30",
        "2026.3.1-6.30,2026-03-01,2026-06-30",
        "2026.3.1-2027.6.30,2026-03-01,2027-06-30",
        "2026年9月1日至2026年12月31日,2026-09-01,2026-12-31",
        "2026年,2026-01-01,2026-12-31",
        "2026年～2027年,2026-01-01,2027-12-31",
        "2026年12月底前,2026-12-01,2026-12-31"
    })
    void aSpanIsReadAsPeopleWriteIt(String cell, LocalDate from, LocalDate to) {
        assertThat(CellSpan.read(cell)).contains(new CellSpan(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月", "每月", "2026-02-30", "2026年6月-3月", "2026", "1026年", "2026年13月"})
    void whatIsNoSpanIsNone(String cell) {
        assertThat(CellSpan.read(cell)).isEmpty();
    }

    private static Layout layout(String csv, String merged) {
        return Layout.of(Grid.read(csv, merged), WORDS);
    }

    private static void refused(String code, String csv, String merged) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Grid.read(csv, merged))
                .matches(it -> it.code().equals(code));
    }
}

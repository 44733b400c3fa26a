package org.biaogan.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaogan.base.Refused;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send as a sheet: read as they meant it, or refused by its place. */
class SheetFileTest {

    @Test
    void mergedCellsAreRefusedByTheirRange() {
        refused(
                "sheets.merged",
                "A2:A3",
                () ->
                        read(
                                excel(it -> {
                                    it.value(0, 0, "单位");
                                    it.value(1, 0, "机电教师党支部");
                                    it.range(1, 0, 2, 0).merge();
                                })));
    }

    @Test
    void aMergedTitleOfAFurtherSheetIsNobodysBusiness() throws IOException {
        byte[] file =
                book(book -> {
                    book.newWorksheet("人员").value(0, 0, "单位");
                    book.newWorksheet("说明").range(0, 0, 0, 3).merge();
                });

        assertThat(read(file).headings()).containsExactly("单位");
    }

    @Test
    void aDayIsReadAsADayHoweverItIsShown() throws IOException {
        byte[] file =
                excel(it -> {
                    it.value(0, 0, "任职起");
                    it.value(1, 0, LocalDate.parse("2027-06-30"));
                    it.style(1, 0).format("m/d/yy").set();
                    it.value(2, 0, LocalDate.parse("2027-07-01"));
                    it.style(2, 0).format("yyyy\"年\"m\"月\"").set();
                });

        assertThat(read(file).rows())
                .extracting(it -> it.cells().getFirst())
                .containsExactly("2027-06-30", "2027-07-01");
    }

    @Test
    void aFormulaIsRefusedByItsCell() {
        refused(
                "sheets.formula",
                "A2",
                () ->
                        read(
                                excel(it -> {
                                    it.value(0, 0, "单位");
                                    it.formula(1, 0, "CONCATENATE(\"a\",\"b\")");
                                })));
    }

    @Test
    void aHundredThousandRowsAreAMistake() {
        refused(
                "sheets.too-long",
                "5000",
                () ->
                        read(
                                excel(it -> {
                                    it.value(0, 0, "单位");
                                    for (int row = 1; row <= 100_000; row++) {
                                        it.value(row, 0, row);
                                    }
                                })));
        refused("sheets.too-long", "5000", () -> SheetFile.read("单位\n" + "x\n".repeat(100_000)));
    }

    @Test
    void whatIsLockedOrOldIsSaidToBe() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        var locked = new ByteArrayOutputStream();
        locked.writeBytes(old);
        locked.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        refused("sheets.old", null, () -> read(old));
        refused("sheets.locked", null, () -> read(locked.toByteArray()));
    }

    @Test
    void whatIsNoSheetOrEmptyIsRefused() {
        refused("sheets.unreadable", null, () -> read(new byte[] {'P', 'K', 3, 4, 0, 0}));
        refused("sheets.empty", null, () -> read(new byte[0]));
        refused("sheets.empty", null, () -> SheetFile.read(" \n,\n"));
        refused("sheets.too-large", null, () -> read(new byte[(10 << 20) + 1]));
    }

    @Test
    void whatChineseExcelWritesAsCsvIsRead() throws IOException {
        byte[] bytes = "单位,上级单位\n甲,乙\n".getBytes(Charset.forName("GB18030"));

        Sheet sheet = read(bytes);
        assertThat(sheet.headings()).contains("上级单位");
        assertThat(SheetFile.read(SheetFile.write(sheet))).isEqualTo(sheet);
    }

    @Test
    void aHeadingIsFoundHoweverItIsSpaced() {
        Sheet sheet = SheetFile.read("单　位, 姓 名\n甲,乙\n");

        assertThat(sheet.cell(sheet.rows().getFirst(), "姓名")).isEqualTo("乙");
        assertThat(sheet.column("单位")).isZero();
        assertThat(Sheet.address(27, 3)).isEqualTo("AB3");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01", "2026/9/1", "2026.9.1", "2026年9月1日", "２０２６-09-01"})
    void aDayIsReadAsPeopleWriteIt(String cell) {
        assertThat(CellDay.read(cell)).contains(LocalDate.of(2026, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "1899-01-01", "2026-02-30", "去年", "2026-13-01", "9/1"})
    void whatIsNoDayOfOurTimesIsNone(String cell) {
        assertThat(CellDay.read(cell)).isEmpty();
    }

    private static void refused(
            String code,
            @org.jspecify.annotations.Nullable String named,
            ThrowingCallable reading) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(reading)
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(code);
                    if (named != null) {
                        assertThat(it.arguments()).extracting(String::valueOf).contains(named);
                    }
                });
    }

    private static Sheet read(byte[] file) throws IOException {
        return SheetFile.read(new ByteArrayInputStream(file));
    }

    private static byte[] excel(Consumer<Worksheet> content) throws IOException {
        return book(it -> content.accept(it.newWorksheet("表")));
    }

    private static byte[] book(Consumer<Workbook> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            content.accept(book);
        }
        return bytes.toByteArray();
    }
}

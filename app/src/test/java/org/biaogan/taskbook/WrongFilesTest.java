package org.biaogan.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.biaogan.sheets.Grid;
import org.biaogan.sheets.Sheet;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What people do to a file: each is read as it was meant or told in a sentence, in the house's own
 * layout and in theirs.
 */
@CampaignTest
class WrongFilesTest {

    private final TaskBook book;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private SentBook taken;

    WrongFilesTest(TaskBook book, SmallPath small, MockMvcTester web) {
        this.book = book;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aTaskBookThatWasTakenOut() {
        opened = small.open();
        taken = TakenBook.of(opened.organiser(), book).sent();
    }

    @Test
    void sortedItHasNoDifferenceWithOrWithoutTheHiddenColumn() throws IOException {
        var all = new ArrayList<>(taken.sheet().rows());
        Collections.reverse(all);
        assertThat(upload(ours(all, sheet -> {}))).hasStatusOk().bodyText().contains("没有不同");

        var seen = new ArrayList<Sheet.Row>();
        for (int i = 0; i < all.size(); i++) {
            var cells = new ArrayList<>(all.get(i).cells());
            cells.set(0, taken.sheet().rows().get(i).cells().getFirst());
            seen.add(new Sheet.Row(i + 2, cells));
        }
        assertThat(upload(ours(seen, sheet -> {}))).hasStatusOk().bodyText().contains("没有不同");
    }

    @Test
    void aDeletedRowIsAskedAboutAndAPlanWithoutItIsNot() throws IOException {
        var fewer = taken.sheet().rows().subList(0, 2);

        assertThat(upload(ours(fewer, sheet -> {}))).hasStatusOk().bodyText().contains("表里没有这一行了");
        assertThat(upload(theirs(it -> it.value(1, 0, "任务 P1-1-01"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("表里没有这一行了");
    }

    @Test
    void mergedCellsAreToldByTheirRangeInOursAndReadInTheirs() throws IOException {
        told(ours(rows(), sheet -> sheet.range(1, 4, 2, 4).merge()), "E2:E3");
        assertThat(
                        upload(
                                theirs(it -> {
                                    it.value(1, 0, "甲");
                                    it.range(1, 0, 2, 0).merge();
                                })))
                .hasStatusOk()
                .bodyText()
                .contains("对应栏目");
    }

    @Test
    void aRenamedColumnIsToldByBothNamesInOursAndAskedForInTheirs() throws IOException {
        told(ours(rows(), sheet -> sheet.value(0, 7, "具体做法")), "举措", "具体做法");
        assertThat(upload(theirs(it -> it.value(1, 1, "甲"))))
                .hasStatusOk()
                .bodyText()
                .contains("没有人用的列名");
    }

    @Test
    void anotherCampaignsTaskBookIsToldSo() {
        var other = small.open();

        told(TakenBook.bytes(other.organiser(), book), "另一个创建周期的任务书");
    }

    @Test
    void aHundredThousandRowsAreTold() throws IOException {
        told(
                ours(
                        rows(),
                        sheet -> {
                            for (int row = 5; row <= 100_000; row++) {
                                sheet.value(row, 6, "任务" + row);
                            }
                        }),
                "超过 5000 行");
        told(
                theirs(it -> {
                    for (int row = 1; row <= 100_000; row++) {
                        it.value(row, 0, "任务" + row);
                    }
                }),
                "超过 5000 行");
        told(("任务\n" + "甲\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8), "超过 5000 行");
    }

    @Test
    void moreThanTheTasksOfAnyPathAreToldWhereTheColumnsAreSaid() throws IOException {
        var layout = SentLayout.of(Grid.read("任务\n" + "甲\n".repeat(2001), ""));
        var request = web.post().uri(at("/layout/preview")).param("field-0", "TITLE");
        layout.carried().forEach(request::param);

        assertThat(request.with(as(opened.organiser().accountId())).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("超过 2000 行", "对应栏目");
    }

    @Test
    void aPasswordIsTold() {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] locked = Arrays.copyOf(head, 600);
        System.arraycopy(name, 0, locked, 200, name.length);
        told(locked, "加了密码");
    }

    @Test
    void whatIsNoSheetAtAllIsTold() {
        told("PK\3\4 nothing".getBytes(StandardCharsets.UTF_8), "读不出这个表格");
        told(new byte[0], "表格是空的");
    }

    private void told(byte[] file, String... words) {
        assertThat(upload(file)).hasStatus(422).bodyText().contains(words);
        assertThat(book.today(opened.organiser()).lines()).hasSize(3);
    }

    private List<Sheet.Row> rows() {
        return taken.sheet().rows();
    }

    /** The task book that was taken out with these rows, and what was done to it then. */
    private byte[] ours(List<Sheet.Row> rows, Consumer<Worksheet> then) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = file.newWorksheet("任务书");
            line(sheet, 0, taken.sheet().headings());
            for (int i = 0; i < rows.size(); i++) {
                line(sheet, i + 1, rows.get(i).cells());
            }
            then.accept(sheet);
            Worksheet hidden = file.newWorksheet(TaskBookExcel.HIDDEN);
            line(hidden, 0, taken.taken().headings());
            for (int i = 0; i < taken.taken().rows().size(); i++) {
                line(hidden, i + 1, taken.taken().rows().get(i).cells());
            }
        }
        return bytes.toByteArray();
    }

    /** A plan with two headings of its own below a title. */
    private static byte[] theirs(Consumer<Worksheet> then) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = file.newWorksheet("方案");
            line(sheet, 0, List.of("任务", "没有人用的列名"));
            then.accept(sheet);
        }
        return bytes.toByteArray();
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(row, i, cells.get(i));
            }
        }
    }

    private MvcTestResult upload(byte[] file) {
        return web.post()
                .uri(at("/preview"))
                .multipart()
                .file("file", file)
                .with(as(opened.organiser().accountId()))
                .exchange();
    }

    private String at(String path) {
        return "/campaigns/" + opened.campaignId() + "/task-book" + path;
    }
}

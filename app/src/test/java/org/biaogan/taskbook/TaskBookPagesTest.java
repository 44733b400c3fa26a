package org.biaogan.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.biaogan.sheets.SheetFile;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The task book through its pages: out, looked at, confirmed, and every wrong file told so. */
@CampaignTest
class TaskBookPagesTest {

    private final TaskBook book;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;

    TaskBookPagesTest(TaskBook book, SmallPath small, MockMvcTester web) {
        this.book = book;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
    }

    @Test
    void theSheetTheServerHandsOutCanBePutBack() {
        byte[] sheet = get("/today.xlsx").getResponse().getContentAsByteArray();

        assertThat(upload(sheet)).hasStatusOk().bodyText().contains("没有不同");
    }

    @Test
    void thePageTakesTheSameNumberOfStatementsForAnyPath() {
        long few = Statements.ofReading(() -> get(""));
        TakenBook taken = taken();
        for (int i = 0; i < 20; i++) {
            taken.copy("P1-1-02", "任务甲" + i);
        }
        confirm(taken, "new");

        assertThat(book.today(opened.organiser()).lines()).hasSize(23);
        assertThat(Statements.ofReading(() -> get(""))).isEqualTo(few);
    }

    @Test
    void whatIsConfirmedIsDoneAndWhatIsNotTickedIsNot() {
        TakenBook taken =
                taken().say("P1-1-01", Column.TITLE, "新名").say("P1-1-02", Column.TITLE, "不要的");
        long task = book.today(opened.organiser()).lines().getFirst().taskId();

        assertThat(confirm(taken, "t" + task)).hasStatus3xxRedirection();

        assertThat(book.today(opened.organiser()).lines())
                .extracting(BookLine::title)
                .containsExactly("新名", "任务 P1-1-02", "任务 P1-1-03");
    }

    @Test
    void aCutWithoutReasonComesBackWithAllThatWasChosen() {
        TakenBook taken = taken().delete("P1-1-03").say("P1-1-01", Column.TITLE, "新名");

        assertThat(confirm(taken, ""))
                .hasStatus(422)
                .bodyText()
                .contains("裁去任务要写明理由", "value=\"yes\" checked");
        assertThat(book.today(opened.organiser()).lines().getFirst().title())
                .isEqualTo("任务 P1-1-01");
    }

    @Test
    void nobodySavesWhatTheyDidNotSee() {
        TakenBook taken = taken().say("P1-1-01", Column.TITLE, "新名");

        assertThat(
                        web.post()
                                .uri(at(""))
                                .param("table", SheetFile.write(taken.sent().sheet()))
                                .param("taken", SheetFile.write(taken.sent().taken()))
                                .param("seen", "an older digest")
                                .with(as(opened.organiser().accountId())))
                .hasStatus(409)
                .bodyText()
                .contains("又有改动");
    }

    @Test
    void aSheetWithoutTheHiddenPartIsToldWhereToGetOne() throws IOException {
        told(excel(it -> it.value(0, 0, "任务")), "不是从本页下载的任务书");
    }

    @Test
    void anotherCampaignsTaskBookIsToldSo() {
        var other = small.open();
        told(TakenBook.bytes(other.organiser(), book), "另一个创建周期的任务书");
    }

    @Test
    void aRenamedColumnIsToldByBothNames() {
        SentBook sent = taken().rename(Column.PURPOSE, "具体做法").sent();

        assertThat(
                        web.post()
                                .uri(at(""))
                                .param("table", SheetFile.write(sent.sheet()))
                                .param("taken", SheetFile.write(sent.taken()))
                                .with(as(opened.organiser().accountId())))
                .hasStatus(422)
                .bodyText()
                .contains("举措", "具体做法");
    }

    @Test
    void mergedCellsAreToldByTheirRange() throws IOException {
        told(
                excel(it -> {
                    it.value(0, 0, "任务");
                    it.range(1, 0, 2, 0).merge();
                }),
                "A2:A3");
    }

    @Test
    void aHundredThousandRowsAreTold() throws IOException {
        told(
                excel(it -> {
                    for (int row = 0; row <= 100_000; row++) {
                        it.value(row, 0, row);
                    }
                }),
                "超过");
    }

    @Test
    void aPasswordIsTold() {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] locked = Arrays.copyOf(head, 600);
        System.arraycopy(name, 0, locked, 200, name.length);
        told(locked, "加了密码");
    }

    private void told(byte[] file, String words) {
        assertThat(upload(file)).hasStatus(422).bodyText().contains(words);
    }

    private TakenBook taken() {
        return TakenBook.of(opened.organiser(), book);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(at(path)).with(as(opened.organiser().accountId())).exchange();
    }

    private MvcTestResult upload(byte[] file) {
        return web.post()
                .uri(at("/preview"))
                .multipart()
                .file("file", file)
                .with(as(opened.organiser().accountId()))
                .exchange();
    }

    /** Ticks all whose key begins so. */
    private MvcTestResult confirm(TakenBook taken, String ticked) {
        var request =
                web.post()
                        .uri(at(""))
                        .param("table", SheetFile.write(taken.sent().sheet()))
                        .param("taken", SheetFile.write(taken.sent().taken()));
        BookPreview preview = book.preview(opened.organiser(), taken.sent());
        request.param("seen", preview.digest());
        preview.differences().stream()
                .filter(it -> it.key().startsWith(ticked))
                .forEach(it -> request.param("take-" + it.key(), "yes"));
        return request.with(as(opened.organiser().accountId())).exchange();
    }

    private String at(String path) {
        return "/campaigns/" + opened.campaignId() + "/task-book" + path;
    }

    private static byte[] excel(Consumer<Worksheet> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new Workbook(bytes, "test", "1.0")) {
            fill.accept(file.newWorksheet("表"));
        }
        SheetFile.bytes(new ByteArrayInputStream(bytes.toByteArray()));
        return bytes.toByteArray();
    }
}

package org.biaogan.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import org.biaogan.sheets.SheetFile;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The task book through its pages: out, looked at, confirmed. */
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
}

package org.biaogan.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.plan.PathEditor;
import org.biaogan.plan.TaskAmendments;
import org.biaogan.plan.TaskField;
import org.biaogan.taskbook.ChangeRequest.Outcome;
import org.biaogan.taskbook.ChangesSince.Kind;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an approved task book promises changes when one person asks and another agrees. */
@CampaignTest
class PromisesTest {

    private final TaskBook book;
    private final ApprovedBooks approved;
    private final ChangeRequests requests;
    private final BookChanges changes;
    private final TaskAmendments amendments;
    private final PathEditor editor;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long task;

    PromisesTest(
            TaskBook book,
            ApprovedBooks approved,
            ChangeRequests requests,
            BookChanges changes,
            TaskAmendments amendments,
            PathEditor editor,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.book = book;
        this.approved = approved;
        this.requests = requests;
        this.changes = changes;
        this.amendments = amendments;
        this.editor = editor;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void anApprovedTaskBook() {
        opened = small.open();
        secretary =
                cast.inCampaign(
                        cast.holder("secretary", opened.college().generalBranch()),
                        opened.campaignId());
        task = small.task(opened, "P1-1-02");
        approved.approve(
                secretary,
                new Approval(LocalDate.parse("2025-12-01"), "学校党委组织部", "〔2025〕9号", null));
    }

    @Test
    void whatWasPromisedIsNotChangedDirectly() {
        refused(
                "plan.promised",
                () -> amendments.amend(opened.organiser(), task, Map.of(TaskField.TITLE, "别的")));
        refused("plan.promised", () -> editor.cut(opened.organiser(), task, "不做了"));
        amendments.amend(opened.organiser(), task, Map.of());
    }

    @Test
    void aTaskThatWasAddedLaterIsChangedDirectly() {
        TakenBook taken = TakenBook.of(opened.organiser(), book).copy("P1-1-02", "后加的任务");
        take(taken, "");
        long later = line("P1-1-04").taskId();

        amendments.amend(opened.organiser(), later, Map.of(TaskField.TITLE, "改了名"));

        assertThat(line("P1-1-04").title()).isEqualTo("改了名");
    }

    @Test
    void anotherPersonAgreesAndThenItIsDone() {
        long request = ask(Map.of(TaskField.TITLE, "改后的名称", TaskField.TO_ON, "2027-06-30"));

        refused("taskbook.request.two-persons", () -> requests.agree(opened.organiser(), request));
        requests.agree(secretary, request);

        assertThat(line("P1-1-02").title()).isEqualTo("改后的名称");
        assertThat(line("P1-1-02").cell(Column.TO_ON)).isEqualTo("2027-06-30");
        assertThat(approved.read(secretary, 1).lines())
                .extracting(BookLine::title)
                .contains("任务 P1-1-02");
        assertThat(approved.beside(secretary, 1))
                .filteredOn(it -> !it.isSame())
                .singleElement()
                .extracting(Beside::differing)
                .asString()
                .isEqualTo("[TITLE, TO_ON]");
        refused("taskbook.request.decided", () -> requests.agree(secretary, request));
        refused(
                "plan.promised",
                () ->
                        amendments.amend(
                                opened.organiser(), task, Map.of(TaskField.TITLE, "任务 P1-1-02")));
    }

    @Test
    void aTaskIsCutOnceItWasAgreed() {
        requests.agree(secretary, ask(Map.of(TaskField.CUT, "并入别的任务")));

        assertThat(book.today(secretary).lines()).hasSize(2);
        assertThat(since(Kind.CUT).reason()).isEqualTo("理由");
        assertThat(since(Kind.CUT).agreedBy()).isNotNull();
    }

    @Test
    void whatWasRefusedOrTakenBackStays() {
        requests.refuse(secretary, ask(Map.of(TaskField.TITLE, "甲")), "不合适");
        long second = ask(Map.of(TaskField.TITLE, "乙"));
        refused("taskbook.request.waits", () -> ask(Map.of(TaskField.TITLE, "丙")));
        refused("taskbook.request.not-yours", () -> requests.withdraw(secretary, second));
        requests.withdraw(opened.organiser(), second);

        assertThat(requests.list(secretary))
                .extracting(ChangeRequest::outcome)
                .containsExactlyInAnyOrder(Outcome.REFUSED, Outcome.WITHDRAWN);
        assertThat(line("P1-1-02").title()).isEqualTo("任务 P1-1-02");
    }

    @Test
    void whatChangedSinceIsToldFromWhatEachChangeLeft() {
        requests.agree(secretary, ask(Map.of(TaskField.TITLE, "改后的名称")));
        take(TakenBook.of(opened.organiser(), book).copy("P1-1-02", "后加的任务"), "");

        assertThat(since(Kind.CHANGED).cells())
                .extracting(it -> it.column() + " " + it.was() + " > " + it.now())
                .containsExactly("TITLE 任务 P1-1-02 > 改后的名称");
        assertThat(since(Kind.CHANGED).reason()).isEqualTo("理由");
        assertThat(since(Kind.ADDED).title()).isEqualTo("后加的任务");
    }

    @Test
    void aTaskBookThatComesBackAsksForWhatWasPromisedAndDoesTheRest() {
        TakenBook taken =
                TakenBook.of(opened.organiser(), book)
                        .say("P1-1-02", Column.TITLE, "表里改了名")
                        .say("P1-1-02", Column.KEY_POINTS, "1.1");

        refused("taskbook.reason-missing", () -> take(taken, ""));
        take(taken, "按反馈调整");

        assertThat(line("P1-1-02").cell(Column.KEY_POINTS)).isEqualTo("1.1");
        assertThat(line("P1-1-02").title()).isEqualTo("任务 P1-1-02");
        assertThat(requests.list(secretary))
                .singleElement()
                .matches(it -> it.isWaiting() && it.reason().equals("按反馈调整"));
    }

    @Test
    void theTasksFormLeadsToAskingWithAllThatWasTyped() {
        var edited =
                post("/tasks/" + task)
                        .param("titleZh", "表单里改的名称")
                        .param("cycle", "ONCE")
                        .param("carriedBy", "GENERAL_BRANCH")
                        .param("owner", "secretary")
                        .param("deputies", "organiser")
                        .param("revision", "1");
        assertThat(edited.exchange())
                .hasStatus(409)
                .bodyText()
                .contains("表单里改的名称", "/requests/draft", "没有保存");

        assertThat(
                        post("/tasks/" + task + "/requests/draft")
                                .param("titleZh", "表单里改的名称")
                                .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("表单里改的名称", "2027-10-19");
        assertThat(
                        post("/tasks/" + task + "/requests")
                                .param("titleZh", "表单里改的名称")
                                .param("toOn", "不是日期")
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("表单里改的名称", "不是日期", "请写明理由");
        assertThat(
                        post("/tasks/" + task + "/requests")
                                .param("titleZh", "表单里改的名称")
                                .param("reason", "因为")
                                .exchange())
                .hasStatus3xxRedirection();
        assertThat(requests.waiting(secretary)).isEqualTo(1);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path) {
        return web.post()
                .uri("/campaigns/" + opened.campaignId() + path)
                .with(as(opened.organiser().accountId()));
    }

    private long ask(Map<TaskField, String> said) {
        return requests.ask(opened.organiser(), task, said, "理由");
    }

    private ChangesSince.Line since(Kind kind) {
        return changes.since(secretary, approved.get(secretary, 1).recordedAt()).lines().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void take(TakenBook taken, String reason) {
        BookPreview preview = book.preview(opened.organiser(), taken.sent());
        Set<String> all =
                preview.differences().stream().map(Difference::key).collect(Collectors.toSet());
        book.take(opened.organiser(), taken.sent(), new Choices(all, reason, preview.digest()));
    }

    private BookLine line(String code) {
        return book.today(secretary).lines().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .matches(it -> it.code().equals(code));
    }
}

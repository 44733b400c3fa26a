package org.biaogan.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.base.Refused;
import org.biaogan.sheets.Grid;
import org.biaogan.taskbook.Difference.Kind;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan in its own layout becomes tasks, once a person has said which column is what. */
@CampaignTest
class PlanLayoutsTest {

    private static final String PLAN =
            """
            某学院工作方案,,,,
            工程,任务名称,工作内容,责任人,起止时间,预期成果
            工程,办好主题党日,每月一次,书记,2026年3月-6月,制度一套
            ,任务 P1-1-02,换了做法,,,
            """;

    private final PlanLayouts layouts;
    private final TaskBook book;
    private final ApprovedBooks approved;
    private final ChangeRequests requests;
    private final SmallPath small;

    private SmallPath.Opened opened;

    PlanLayoutsTest(
            PlanLayouts layouts,
            TaskBook book,
            ApprovedBooks approved,
            ChangeRequests requests,
            SmallPath small) {
        this.layouts = layouts;
        this.book = book;
        this.approved = approved;
        this.requests = requests;
        this.small = small;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
    }

    @Test
    void itsHeadingsProposeWhatItsColumnsAre() {
        assertThat(proposed(PLAN).columns())
                .hasSize(6)
                .containsEntry("工程", PlanField.PROJECT)
                .containsEntry("任务名称", PlanField.TITLE)
                .containsEntry("工作内容", PlanField.PURPOSE)
                .containsEntry("责任人", PlanField.OFFICES)
                .containsEntry("起止时间", PlanField.SPAN)
                .containsEntry("预期成果", PlanField.PURPOSE);
    }

    @Test
    void newTasksAreToldFromThoseThatAreThereAndNothingIsSavedBefore() {
        ReadLayout read = read(proposed(PLAN));
        BookPreview preview = book.preview(opened.organiser(), read.book());

        assertThat(preview.differences())
                .extracting(it -> it.kind() + " " + it.row() + " " + it.title() + " " + it.said())
                .containsExactly("ADD 3 办好主题党日 P1-1 计划", "CHANGE 4 任务 P1-1-02 工作内容：换了做法");
        assertThat(book.today(opened.organiser()).lines()).hasSize(3);

        take(read);

        BookLine added = book.today(opened.organiser()).lines().getLast();
        assertThat(added.code()).isEqualTo("P1-1-04");
        assertThat(added.cell(Column.PURPOSE)).isEqualTo("工作内容：每月一次\n预期成果：制度一套");
        assertThat(added.cell(Column.OFFICES)).isEqualTo("secretary");
        assertThat(added.cell(Column.FROM_ON)).isEqualTo("2026-03-01");
        assertThat(added.cell(Column.TO_ON)).isEqualTo("2026-06-30");
        assertThat(differences(proposed(PLAN))).as("the second time").isEmpty();
    }

    @Test
    void aTaskIsRecognisedByItsNumberOrItsExactNameAndNeverByBothAtOdds() {
        ReadLayout read =
                read(
                        proposed(
                                """
                                编号,任务,措施
                                P1-1-01,改了名,
                                ,任务P1-1-02,新做法
                                P1-1-03,任务 P1-1-01,
                                """));

        assertThat(book.preview(opened.organiser(), read.book()).differences())
                .extracting(it -> it.code() + " " + it.column() + " " + it.said())
                .containsExactly("P1-1-01 TITLE 改了名", "P1-1-02 PURPOSE 新做法");
        assertThat(read.unread())
                .extracting(it -> it.row() + " " + it.why())
                .containsExactly("4 taskbook.layout.number-or-name");
    }

    @Test
    void wordsThatMeanNothingHereAreAskedForAndWhatTheyMeanIsRemembered() {
        String plan = "任务,责任部门,频次\n新任务,系主任、教务处,每月一次\n";
        SentLayout sent = choose(proposed(plan), Map.of("strand", "P1-1"));

        assertThat(read(sent).unknown())
                .extracting(it -> it.field() + " " + it.word())
                .containsExactly("OFFICES 系主任", "OFFICES 教务处", "CYCLE 每月一次");
        assertThat(differences(sent)).allMatch(Difference::isRefused);

        SentLayout said =
                choose(
                        sent,
                        Map.of(
                                "means-OFFICES-系主任", "organiser",
                                "means-OFFICES-教务处", SentLayout.LEFT_OUT,
                                "means-CYCLE-每月一次", "MONTH"));
        layouts.remember(opened.organiser(), said);
        LayoutPage again = layouts.propose(opened.organiser(), sent(plan));

        assertThat(again.remembered()).isTrue();
        assertThat(again.sent()).isEqualTo(said);
        take(read(again.sent()));
        BookLine added = book.today(opened.organiser()).lines().getLast();
        assertThat(added.cell(Column.OFFICES)).isEqualTo("organiser");
        assertThat(added.cell(Column.CYCLE)).isEqualTo("MONTH");
    }

    @Test
    void newTasksGoWhereTheirRowOrTheBandAboveItOrOneChoiceSays() {
        String banded = "任务,责任人,措施\n一、工程,,\n甲,书记,\n（二）没有的,,\n乙,书记,\n";
        assertThat(proposed(banded, "A2:C2,A4:C4").filling(PlanField.PROJECT)).hasSize(1);
        SentLayout sent = choose(proposed(banded, "A2:C2,A4:C4"), Map.of("field-3", ""));
        SentLayout said = choose(sent, Map.of("field-3", "STRAND"));

        assertThat(kinds(said)).containsExactly("甲 P1-1 计划", "乙 taskbook.strand-unknown");
        assertThat(read(said).unknown())
                .containsExactly(new ReadLayout.Unknown(PlanField.STRAND, "（二）没有的"));
        assertThat(kinds(sent)).allMatch(it -> it.endsWith("taskbook.strand-missing"));
        assertThat(kinds(choose(sent, Map.of("strand", "P1-1"))))
                .containsExactly("甲 P1-1 计划", "乙 P1-1 计划");
    }

    @Test
    void rowsThatTheNameOfOneTaskSpansAreThatTask() {
        SentLayout sent =
                choose(
                        proposed("任务,佐证材料\n甲,1.会议记录；照片\n,反馈：问卷\n", "A2:A3"),
                        Map.of("strand", "P1-1", "office", "secretary", "material", "N"));
        take(read(sent));

        assertThat(book.today(opened.organiser()).lines().getLast().cell(Column.EVIDENCE))
                .isEqualTo("N|VAULT|会议记录\nN|VAULT|照片\nF|VAULT|问卷");
    }

    @Test
    void rowsThatSayNothingAndNamesThatComeTwiceAreTold() {
        SentLayout sent =
                choose(
                        proposed("任务,序号\n甲,1\n,合计\n甲,3\n"),
                        Map.of("strand", "P1-1", "office", "secretary"));

        assertThat(kinds(sent)).containsExactly("甲 P1-1 计划", "甲 taskbook.title-twice");
        assertThat(read(sent).unread())
                .extracting(it -> it.row() + " " + it.why())
                .containsExactly("3 taskbook.layout.row-empty");
    }

    @Test
    void aTaskThatThePlanIsSilentAboutIsNotCut() {
        assertThat(differences(proposed("任务,措施\n任务 P1-1-01,\n"))).isEmpty();
    }

    @Test
    void whatTheApprovedTaskBookPromisesIsAskedFor() {
        approved.approve(
                opened.organiser(), new Approval(LocalDate.parse("2025-12-01"), "学校", null, null));
        take(read(proposed("任务,具体措施\n任务 P1-1-02,换了做法\n")));

        assertThat(requests.waiting(opened.organiser())).isEqualTo(1);
        assertThat(book.today(opened.organiser()).lines().get(1).cell(Column.PURPOSE)).isEmpty();
    }

    @Test
    void aPlanWithoutNamesOrWithTwoIsNotRead() {
        SentLayout sent = proposed(PLAN);
        refused("taskbook.layout.title-missing", choose(sent, Map.of("field-1", "")));
        refused("taskbook.layout.field-twice", choose(sent, Map.of("field-2", "TITLE")));
    }

    private void refused(String code, SentLayout sent) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(sent))
                .matches(it -> it.code().equals(code));
    }

    private SentLayout sent(String plan) {
        return SentLayout.of(Grid.read(plan, ""));
    }

    private SentLayout proposed(String plan) {
        return proposed(plan, "");
    }

    private SentLayout proposed(String plan, String merged) {
        return layouts.propose(opened.organiser(), SentLayout.of(Grid.read(plan, merged))).sent();
    }

    /** As the mapping page sends it after a person chose something else. */
    private static SentLayout choose(SentLayout sent, Map<String, String> fields) {
        var all = new LinkedHashMap<String, String>(sent.carried());
        all.putAll(sent.chosen());
        all.putAll(fields);
        return SentLayout.find(all).orElseThrow();
    }

    private ReadLayout read(SentLayout sent) {
        return layouts.read(opened.organiser(), sent);
    }

    private List<Difference> differences(SentLayout sent) {
        return book.preview(opened.organiser(), read(sent).book()).differences();
    }

    private List<String> kinds(SentLayout sent) {
        return differences(sent).stream()
                .map(it -> it.title() + " " + (it.kind() == Kind.ADD ? it.said() : it.why()))
                .toList();
    }

    private void take(ReadLayout read) {
        BookPreview preview = book.preview(opened.organiser(), read.book());
        var keys = preview.differences().stream().map(Difference::key).collect(Collectors.toSet());
        assertThat(
                        book.take(
                                opened.organiser(),
                                read.book(),
                                new Choices(keys, "按方案", preview.digest())))
                .isEmpty();
    }
}

package org.biaogan.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.base.Refused;
import org.biaogan.base.Rows;
import org.biaogan.plan.Plans;
import org.biaogan.plan.TaskAmendments;
import org.biaogan.plan.TaskField;
import org.biaogan.taskbook.Difference.Kind;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came back is told from what changed here meanwhile, and done as a person chose. */
@CampaignTest
class TaskBookTest {

    private final TaskBook book;
    private final Plans plans;
    private final TaskAmendments amendments;
    private final SmallPath small;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private TakenBook taken;

    TaskBookTest(
            TaskBook book,
            Plans plans,
            TaskAmendments amendments,
            SmallPath small,
            JdbcClient sql) {
        this.book = book;
        this.plans = plans;
        this.amendments = amendments;
        this.small = small;
        this.sql = sql;
    }

    @BeforeEach
    void aTaskBookThatWasTakenOut() {
        opened = small.open();
        taken = TakenBook.of(opened.organiser(), book);
    }

    @Test
    void whatNobodyTouchedIsNoDifferenceWhateverHappenedHere() {
        amend("P1-1-01", TaskField.TITLE, "这里改了名");

        assertThat(differences()).isEmpty();
    }

    @Test
    void whatBothChangedIsAConflictAndOursStandsUnlessChosen() {
        amend("P1-1-01", TaskField.TITLE, "这里改了名");
        taken.say("P1-1-01", Column.TITLE, "表里改了名").say("P1-1-02", Column.PURPOSE, "怎样做");

        var conflict = only(Kind.CONFLICT);
        assertThat(conflict.was()).isEqualTo("任务 P1-1-01");
        assertThat(conflict.now()).isEqualTo("这里改了名");
        assertThat(conflict.said()).isEqualTo("表里改了名");
        assertThat(Choices.usual(differences()).takes(conflict)).isFalse();

        take(Choices.usual(differences()));

        assertThat(title("P1-1-01")).isEqualTo("这里改了名");
        assertThat(line("P1-1-02").cell(Column.PURPOSE)).isEqualTo("怎样做");
        take(all());
        assertThat(title("P1-1-01")).isEqualTo("表里改了名");
    }

    @Test
    void whatBothChangedToTheSameIsNoDifference() {
        amend("P1-1-01", TaskField.TITLE, "同一个名");
        taken.say("P1-1-01", Column.TITLE, "同一个名");

        assertThat(differences()).isEmpty();
    }

    @Test
    void everyKindOfCellIsSaidAsItsFormSaysIt() {
        taken.say("P1-1-02", Column.OFFICES, "组织员, 书记")
                .say("P1-1-02", Column.CYCLE, "每年")
                .say("P1-1-02", Column.CARRIED_BY, "每个支部")
                .say("P1-1-02", Column.FROM_ON, "2026/1/1")
                .say("P1-1-02", Column.TO_ON, "2026年12月31日")
                .say("P1-1-02", Column.RESULT, "制度")
                .say("P1-1-02", Column.UNIT, "项")
                .say("P1-1-02", Column.BASELINE, "0")
                .say("P1-1-02", Column.TARGET, "3.50")
                .say("P1-1-02", Column.KEY_POINTS, "1.1")
                .say("P1-1-02", Column.EVIDENCE, "原始记录：记录\n反馈：问卷（只存合计）");

        assertThat(differences()).hasSize(11).allMatch(it -> it.kind() == Kind.CHANGE);
        take(all());

        BookLine line = line("P1-1-02");
        assertThat(line.cell(Column.OFFICES)).isEqualTo("organiser,secretary");
        assertThat(line.cell(Column.CYCLE)).isEqualTo("YEAR");
        assertThat(line.cell(Column.TO_ON)).isEqualTo("2026-12-31");
        assertThat(line.cell(Column.TARGET)).isEqualTo("3.5");
        assertThat(line.cell(Column.KEY_POINTS)).isEqualTo("1.1");
        assertThat(line.cell(Column.EVIDENCE)).isEqualTo("O|VAULT|记录\nF|TOTALS|问卷");
        assertThat(differences()).isEmpty();
        assertThat(plans.sheet(opened.organiser(), line.taskId()).periods())
                .as("nothing is asked for after its end")
                .doesNotContain("2027");
    }

    @Test
    void aDeletedRowCutsNothingUnlessItIsChosenWithAReason() {
        taken.delete("P1-1-03").say("P1-1-01", Column.TITLE, "新名");

        assertThat(only(Kind.CUT).code()).isEqualTo("P1-1-03");
        take(Choices.usual(differences()));
        assertThat(book.today(opened.organiser()).lines()).hasSize(3);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> take(all()))
                .matches(it -> it.code().equals("taskbook.reason-missing"));
        take(all("并入别的任务"));
        assertThat(book.today(opened.organiser()).lines()).hasSize(2);
    }

    @Test
    void aCopiedRowWithoutCodeIsANewTaskOnce() {
        taken.copy("P1-1-02", "新任务");

        assertThat(only(Kind.ADD).title()).isEqualTo("新任务");
        take(Choices.usual(differences()));

        assertThat(line("P1-1-04").title()).isEqualTo("新任务");
        assertThat(only(Kind.REFUSED).why()).isEqualTo("taskbook.task-there");
    }

    @Test
    void whatCannotBeReadIsSaidByItsCellAndTheRestMayBeDone() {
        taken.say("P1-1-01", Column.OFFICES, "校长")
                .say("P1-1-01", Column.TO_ON, "下学期")
                .say("P1-1-01", Column.PROJECT, "别的工程")
                .say("P1-1-02", Column.TARGET, "3")
                .say("P1-1-03", Column.TITLE, "新名");

        assertThat(differences())
                .filteredOn(Difference::isRefused)
                .extracting(Difference::why)
                .containsExactlyInAnyOrder(
                        "taskbook.office-unknown",
                        "taskbook.day-unreadable",
                        "taskbook.not-read",
                        "taskbook.result-incomplete");
        take(all());
        assertThat(title("P1-1-03")).isEqualTo("新名");
        assertThat(line("P1-1-01").cell(Column.OFFICES)).startsWith("branch-secretary");
    }

    @Test
    void whatChangedWhileAPersonLookedIsShownAgainAndNothingIsDone() {
        taken.say("P1-1-01", Column.TITLE, "表里改了名");
        Choices seen = all();
        amend("P1-1-01", TaskField.TITLE, "刚刚改了名");

        var again = book.take(opened.organiser(), taken.sent(), seen).orElseThrow();

        assertThat(again.differences().getFirst().kind()).isEqualTo(Kind.CONFLICT);
        assertThat(title("P1-1-01")).isEqualTo("刚刚改了名");
    }

    @Test
    void eachChangeLeavesItsMarkAndHowItReadBefore() {
        taken.say("P1-1-01", Column.TITLE, "新名");

        take(all());

        assertThat(
                        sql.sql(
                                        """
                                        select was || ' > ' || becomes from plan_task_change
                                        where campaign_id = :campaign
                                        """)
                                .param("campaign", opened.campaignId())
                                .query(Rows.TEXT)
                                .list())
                .containsExactly("任务 P1-1-01 > 新名");
        assertThat(
                        sql.sql(
                                        "select what from trail_entry where campaign_id = :campaign order by id")
                                .param("campaign", opened.campaignId())
                                .query(Rows.TEXT)
                                .list())
                .endsWith("plan.task-edited", "taskbook.taken");
    }

    private List<Difference> differences() {
        return book.preview(opened.organiser(), taken.sent()).differences();
    }

    private Difference only(Kind kind) {
        return differences().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private Choices all() {
        return all("");
    }

    private Choices all(String reason) {
        Set<String> keys = differences().stream().map(Difference::key).collect(Collectors.toSet());
        return new Choices(keys, reason, digest());
    }

    private String digest() {
        return book.preview(opened.organiser(), taken.sent()).digest();
    }

    private void take(Choices choices) {
        var seen = new Choices(choices.taken(), choices.reason(), digest());
        assertThat(book.take(opened.organiser(), taken.sent(), seen)).isEmpty();
    }

    private void amend(String code, TaskField field, String words) {
        amendments.amend(opened.organiser(), line(code).taskId(), Map.of(field, words));
    }

    private BookLine line(String code) {
        return book.today(opened.organiser()).lines().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String title(String code) {
        return line(code).title();
    }
}

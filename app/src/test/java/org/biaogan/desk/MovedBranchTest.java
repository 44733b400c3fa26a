package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.Filings;
import org.biaogan.organization.CollegeCalendar;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the organisation does to a campaign that runs: a branch moves away, a holiday is named. */
@CampaignTest
class MovedBranchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final CampaignDesk desk;
    private final OrganizationTree tree;
    private final CollegeCalendar calendar;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;
    private final EvidenceVault vault;
    private final Filings filings;
    private final Pieces pieces;

    private SmallPath.Opened opened;
    private Actor department;

    MovedBranchTest(
            CampaignDesk desk,
            OrganizationTree tree,
            CollegeCalendar calendar,
            SmallPath small,
            Cast cast,
            MockMvcTester web,
            EvidenceVault vault,
            Filings filings,
            Pieces pieces) {
        this.desk = desk;
        this.tree = tree;
        this.calendar = calendar;
        this.small = small;
        this.cast = cast;
        this.web = web;
        this.vault = vault;
        this.filings = filings;
        this.pieces = pieces;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        department = cast.inUnit("organisation-department", opened.college().committee());
    }

    @Test
    void theCampaignKeepsWhatABranchOwedBeforeItMovedAway() {
        var before = desk.overview(opened.organiser()).projects().getFirst();

        tree.move(
                department,
                opened.college().firstTeacherBranch(),
                opened.college().siblingGeneralBranch(),
                TODAY);

        assertThat(desk.overview(opened.organiser()).projects().getFirst()).isEqualTo(before);
        assertThat(desk.month(opened.organiser(), null, true).all())
                .extracting(DueLine::unitName)
                .contains("机电教师党支部");
        long sibling = cast.holder("organiser", opened.college().siblingGeneralBranch());
        assertThat(web.get().uri("/campaigns/" + opened.campaignId()).with(as(sibling)).exchange())
                .hasStatus(404);
    }

    @Test
    void whatABranchFiledIsReadInTheCampaignAfterItMovedAwayAndNothingElseOfIt() {
        Actor organiser = opened.organiser();
        long branch = opened.college().firstTeacherBranch();
        long filed = pieces.enter(organiser, branch, "已归入的纪要", "已归入");
        long cited = pieces.enter(organiser, branch, "已引用的纪要", "已引用");
        long other = pieces.enter(organiser, branch, "没有用的纪要", "没有用");
        long task = small.task(opened, "P1-1-01");
        filings.file(organiser, filed, task, null, null);
        pieces.cite(organiser, cited, 0);
        tree.move(department, branch, opened.college().siblingGeneralBranch(), TODAY);

        String at = "/campaigns/" + opened.campaignId() + "/evidence";
        for (long item : new long[] {filed, cited}) {
            assertThat(get(organiser, at + "/" + item))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/correction\"", "/withdrawal\"");
            assertThat(get(organiser, at + "/" + item + "/versions/1/file")).hasStatusOk();
            assertThat(get(organiser, at + "/" + item + "/correction")).hasStatus(404);
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> vault.withdraw(organiser, item, "不再适用"));
            assertThat(get(opened.branchSecretary(), at + "/" + item)).hasStatus(404);
        }
        assertThat(get(organiser, at + "/" + other)).hasStatus(404);
        assertThat(get(organiser, at + "/" + other + "/versions/1/file")).hasStatus(404);
        assertThat(get(organiser, at + "?task=" + task)).bodyText().contains("已归入的纪要");
        assertThat(get(organiser, at)).bodyText().doesNotContain("纪要</a>");
    }

    @Test
    void aDueDayThatIsAHolidayIsMarkedAndStays() {
        calendar.addHoliday(department, LocalDate.of(2026, 11, 30), "校庆");

        assertThat(desk.month(opened.organiser(), null, true).all())
                .filteredOn(it -> it.period().equals("2026-11"))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.holiday()).isEqualTo("校庆");
                    assertThat(it.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
                });
        assertThat(
                        web.get()
                                .uri("/campaigns/" + opened.campaignId() + "/month?all=1")
                                .with(as(opened.organiser().accountId()))
                                .exchange())
                .bodyText()
                .contains("节假日：校庆");
        var line =
                desk.month(opened.organiser(), null, true).all().stream()
                        .filter(it -> it.period().equals("2026-11"))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        web.get()
                                .uri(line.href(opened.campaignId()))
                                .with(as(opened.organiser().accountId()))
                                .exchange())
                .bodyText()
                .contains("节假日：校庆");
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get().uri(path).with(as(actor.accountId())).exchange();
    }
}

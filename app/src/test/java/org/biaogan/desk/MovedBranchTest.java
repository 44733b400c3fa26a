package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.organization.CollegeCalendar;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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

    private SmallPath.Opened opened;
    private Actor department;

    MovedBranchTest(
            CampaignDesk desk,
            OrganizationTree tree,
            CollegeCalendar calendar,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.desk = desk;
        this.tree = tree;
        this.calendar = calendar;
        this.small = small;
        this.cast = cast;
        this.web = web;
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
}

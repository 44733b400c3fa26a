package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.plan.PathTemplate;
import org.biaogan.plan.PathTemplates;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Statements;
import org.biaogan.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class DeskPagesTest {

    private final MockMvcTester web;
    private final Cast cast;
    private final CampaignOpening opening;
    private final PathTemplates templates;
    private final SchemeLibrary schemes;
    private final TestClock.SettableClock clock;

    private Cast.College college;
    private long organiser;

    DeskPagesTest(
            MockMvcTester web,
            Cast cast,
            CampaignOpening opening,
            PathTemplates templates,
            SchemeLibrary schemes,
            TestClock.SettableClock clock) {
        this.web = web;
        this.cast = cast;
        this.opening = opening;
        this.templates = templates;
        this.schemes = schemes;
        this.clock = clock;
    }

    @BeforeEach
    void aCollege() {
        college = cast.college();
        organiser = cast.holder("organiser", college.generalBranch());
    }

    @AfterEach
    void backToTheMorning() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void theFirstPageLeadsToTheOnlyCampaignAndSaysWhereItStands() {
        long campaign = open(template());

        assertThat(get(organiser, "/")).hasRedirectedUrl("/campaigns/" + campaign);
        assertThat(get(organiser, "/campaigns/" + campaign))
                .hasStatusOk()
                .bodyText()
                .contains("创建总览", "第 15 个月，共 24 个月", "红色引擎工程", "示范引领工程", "逾期未办", "两周内");
    }

    @Test
    void aBranchIsLedToItsOwnMonthAndSeesNoOther() {
        long campaign = open(template());
        long secretary = cast.holder("branch-secretary", college.firstTeacherBranch());

        assertThat(get(secretary, "/campaigns/" + campaign))
                .hasRedirectedUrl("/campaigns/" + campaign + "/month");
        assertThat(get(secretary, "/campaigns/" + campaign + "/month"))
                .hasStatusOk()
                .bodyText()
                .contains("本月", "机电教师党支部")
                .doesNotContain("数控教师党支部", "覆盖矩阵");
    }

    @Test
    void aSiblingIsToldWhatAnUnknownCampaignIsTold() {
        long campaign = open(template());
        long sibling = cast.holder("secretary", college.siblingGeneralBranch());

        for (String page : List.of("", "/month", "/tasks/1")) {
            assertThat(get(sibling, "/campaigns/" + campaign + page)).hasStatus(404);
            assertThat(get(sibling, "/campaigns/999999999" + page)).hasStatus(404);
        }
    }

    @Test
    void halfPastMidnightInShanghaiIsTheNewMonth() {
        long campaign = open(template());
        clock.set(Instant.parse("2026-11-30T16:30:00Z"));

        assertThat(get(organiser, "/campaigns/" + campaign + "/month?all=1"))
                .bodyText()
                .contains("2026 年 12 月还有");
    }

    @Test
    void eachPageTakesTheSameStatementsWhateverTheSizeOfThePath() {
        long none = open(null);
        long whole = open(template());

        for (String page : List.of("", "/month?all=1")) {
            long few = Statements.ofReading(() -> get(organiser, "/campaigns/" + none + page));
            long many = Statements.ofReading(() -> get(organiser, "/campaigns/" + whole + page));
            assertThat(many).as("statements of %s", page).isEqualTo(few).isPositive();
        }
    }

    private long open(@Nullable PathTemplate template) {
        var scheme = schemes.findNewest("benchmark-department").orElseThrow();
        return opening.open(
                cast.inUnit(organiser, college.generalBranch()),
                new NewCampaign(
                        college.generalBranch(),
                        "标杆院系创建 2025–2027",
                        LocalDate.parse("2025-09-01"),
                        LocalDate.parse("2026-09-15"),
                        LocalDate.parse("2027-08-31"),
                        LocalDate.parse("2025-09-01"),
                        List.of(scheme.version().id())),
                template);
    }

    private PathTemplate template() {
        return templates.get("benchmark-department-path");
    }

    private MvcTestResult get(long account, String path) {
        return web.get().uri(path).with(as(account)).exchange();
    }
}

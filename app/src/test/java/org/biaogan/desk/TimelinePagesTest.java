package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.plan.PathTemplates;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class TimelinePagesTest {

    private static final int KILOBYTE = 1024;

    private final MockMvcTester web;
    private final SmallPath small;
    private final Cast cast;
    private final CampaignOpening opening;
    private final PathTemplates templates;
    private final SchemeLibrary schemes;

    TimelinePagesTest(
            MockMvcTester web,
            SmallPath small,
            Cast cast,
            CampaignOpening opening,
            PathTemplates templates,
            SchemeLibrary schemes) {
        this.web = web;
        this.small = small;
        this.cast = cast;
        this.opening = opening;
        this.templates = templates;
        this.schemes = schemes;
    }

    @Test
    void lineTreeAndListSayTheSame() {
        var opened = small.open();
        String at = "/campaigns/" + opened.campaignId() + "/timeline";
        long task = small.task(opened, "P1-1-01");

        for (String view : List.of("", "?view=TREE", "?view=LIST")) {
            assertThat(get(opened.organiser().accountId(), at + view))
                    .hasStatusOk()
                    .bodyText()
                    .contains("任务 P1-1-01", at + "/" + task + "/2025-10-01");
        }
        assertThat(get(opened.organiser().accountId(), at + "?state=OVERDUE&project=P1"))
                .bodyText()
                .contains("取消筛选", at + "/" + task + "/2025-10-01?project=P1&amp;state=OVERDUE")
                .doesNotContain("任务 P1-1-02");
        assertThat(get(opened.organiser().accountId(), at + "?project=P9"))
                .hasStatusOk()
                .bodyText()
                .contains("没有任务同时符合");
        assertThat(get(opened.organiser().accountId(), at + "/" + task + "/2026-10-01"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-10-31 到期", "逾期", "机电教师党支部");
    }

    @Test
    void eachViewTakesTheSameStatementsWhateverTheSizeOfThePathAndStaysSmall() {
        var opened = small.open();
        long few = statements(opened.organiser().accountId(), opened.campaignId());
        var college = cast.college();
        long organiser = cast.holder("organiser", college.generalBranch());
        LocalDate from = LocalDate.parse("2025-09-08");
        long whole =
                opening.open(
                        cast.inUnit(organiser, college.generalBranch()),
                        new NewCampaign(
                                college.generalBranch(),
                                "创建",
                                from,
                                from.plusYears(1),
                                from.plusYears(2).minusDays(1),
                                from,
                                List.of(
                                        schemes.findNewest("benchmark-department")
                                                .orElseThrow()
                                                .version()
                                                .id())),
                        templates.get("benchmark-department-path"));

        assertThat(statements(organiser, whole)).isEqualTo(few).isPositive();
        for (String view : List.of("", "?view=TREE", "?view=LIST")) {
            int length =
                    get(organiser, "/campaigns/" + whole + "/timeline" + view)
                            .getResponse()
                            .getContentAsByteArray()
                            .length;
            assertThat(length).as("bytes of " + view).isLessThan(300 * KILOBYTE);
        }
    }

    private long statements(long account, long campaign) {
        return Statements.ofReading(() -> get(account, "/campaigns/" + campaign + "/timeline"));
    }

    private MvcTestResult get(long account, String path) {
        return web.get().uri(path).with(as(account)).exchange();
    }
}

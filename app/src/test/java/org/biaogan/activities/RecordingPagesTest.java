package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.plan.Plans;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form of a record: clear sentences, and nothing that was typed or sent is lost. */
@CampaignTest
class RecordingPagesTest {

    private final Activities activities;
    private final RecordingDesk desk;
    private final Plans plans;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long branch;

    RecordingPagesTest(
            Activities activities,
            RecordingDesk desk,
            Plans plans,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.activities = activities;
        this.desk = desk;
        this.plans = plans;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aBranch() {
        opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void aMeetingThatIsStillToComeIsNotRecordedAndNothingTypedIsLost() {
        assertThat(post("heldOn=2026-11-30", "words=议定三件事", "place=会议室"))
                .hasStatus(422)
                .bodyText()
                .contains("2026-11-30 还没到", "议定三件事", "会议室");
    }

    @Test
    void eachKindSaysWhatItAsksForAndByWhichRule() {
        assertThat(get("/kinds"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("支部党员大会", "应到、实到、请假人数", "半数以上到会", "中国共产党支部工作条例（试行）", "党政联席会议");
    }

    @Test
    void moreThanWereDueAreNotBelieved() {
        assertThat(post("heldOn=2026-11-10", "words=话", "due=5", "present=5", "onLeave=1"))
                .hasStatus(422)
                .bodyText()
                .contains("实到 5 加请假 1 多于应到 5");
        assertThat(post("heldOn=2026-11-10", "words=话", "present=5"))
                .hasStatus(422)
                .bodyText()
                .contains("也请填应到人数");
    }

    @Test
    void whatIsFollowedUpNeedsSomebodyAndADay() {
        assertThat(
                        post(
                                "heldOn=2026-11-10",
                                "words=话",
                                "topics[0].words=分工",
                                "topics[0].outcome=FOLLOW_UP"))
                .hasStatus(422)
                .bodyText()
                .contains("议题 1 要跟进，得有人负责", "议题 1 要跟进，得有期限");
    }

    @Test
    void anEmptyFileIsSaidAndNotDropped() {
        assertThat(
                        web.post()
                                .uri(at())
                                .multipart()
                                .file(
                                        new MockMultipartFile(
                                                "file", "空.jpg", "image/jpeg", new byte[0]))
                                .param("unitId", "" + branch)
                                .param("kind", "branch-committee")
                                .param("heldOn", "2026-11-10")
                                .param("words", "议定三件事")
                                .with(as(secretary.accountId()))
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("空文件", "议定三件事");
    }

    @Test
    void theFileThatCameInWithAWrongFormWaitsForTheNextTry() {
        var wrong =
                web.post()
                        .uri(at())
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "记录本.txt",
                                        "text/plain",
                                        "手写的记录".getBytes(StandardCharsets.UTF_8)))
                        .param("unitId", "" + branch)
                        .param("kind", "branch-committee")
                        .param("heldOn", "2026-11-10")
                        .with(as(secretary.accountId()))
                        .exchange();

        assertThat(wrong).hasStatus(422).bodyText().contains("记录本.txt", "已收到", "name=\"uploads\"");
    }

    @Test
    void aMonthThatIsOverIsOfferedButNotTickedByItself() {
        assertThat(post("heldOn=2026-11-10", "words=话", "serves=" + name("2026-11")))
                .hasStatus3xxRedirection();
        String october = "value=\"" + name("2026-10") + "\"";

        assertThat(get("/new?heldOn=2026-10-12")).bodyText().contains(october + " checked");
        assertThat(get("/new?heldOn=2026-11-12"))
                .bodyText()
                .contains(october)
                .doesNotContain(october + " checked");
    }

    private String name(String period) {
        return plans.sheet(secretary, small.task(opened, "P1-1-01")).occurrences().stream()
                .filter(it -> it.unitId() == branch && it.period().equals(period))
                .map(it -> opened.campaignId() + ":" + it.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRecordBeforeTheCampaignIsKeptAndClosesNothing() {
        assertThat(post("heldOn=2024-11-10", "words=以前的会")).hasStatus3xxRedirection();
        assertThat(get("/new?heldOn=2024-11-10"))
                .bodyText()
                .contains("创建周期从 2025-10-20 开始", "日期写错了，请改");
    }

    @Test
    void aUnitWithoutACampaignRecordsTooAndSaysWhereThePaperIs() {
        long sibling = opened.college().siblingGeneralBranch();
        long office = cast.holder("secretary", sibling);
        String units = "/units/" + sibling + "/activities";
        assertThat(web.get().uri(units + "/new").with(as(office)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("党总支委员会会议", "没有您可以入库的创建周期");
        assertThat(
                        web.post()
                                .uri(units)
                                .param("unitId", "" + sibling)
                                .param("kind", "general-branch-committee")
                                .param("heldOn", "2026-11-10")
                                .param("words", "研究人才培养")
                                .with(as(office))
                                .exchange())
                .hasStatus3xxRedirection();
        assertThat(web.get().uri(units).with(as(office)).exchange()).bodyText().contains("研究人才培养");
    }

    @Test
    void theListAsksAsOftenForManyRecordsAsForOne() {
        LocalDate day = LocalDate.parse("2026-11-10");
        activities.record(secretary, HeldMeeting.of(branch, day));
        var all = new ActivityFilter(null, null, null, null);
        long few = Statements.ofReading(() -> desk.page(secretary, all));
        for (int i = 1; i < 50; i++) {
            activities.record(
                    secretary, HeldMeeting.of(branch, "theme-day", day.minusDays(i), 5, List.of()));
        }

        assertThat(Statements.ofReading(() -> desk.page(secretary, all))).isEqualTo(few);
        assertThat(get("")).bodyText().contains("下一页");
        assertThat(get("?page=2")).bodyText().contains("上一页");
        assertThat(get("?kind=branch-committee&month=2026-11")).bodyText().doesNotContain("下一页");
    }

    private MvcTestResult post(String... fields) {
        var request =
                web.post().uri(at()).param("unitId", "" + branch).param("kind", "branch-committee");
        for (String it : fields) {
            request.param(it.substring(0, it.indexOf('=')), it.substring(it.indexOf('=') + 1));
        }
        return request.with(as(secretary.accountId())).exchange();
    }

    private MvcTestResult get(String place) {
        return web.get().uri(at() + place).with(as(secretary.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + opened.campaignId() + "/activities";
    }
}

package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.biaogan.plan.NewMove;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class TimelineMovesPagesTest {

    private final MockMvcTester web;
    private final Timelines timelines;
    private final SmallPath small;

    private SmallPath.Opened opened;
    private String at;
    private List<String> december = List.of();

    TimelineMovesPagesTest(MockMvcTester web, Timelines timelines, SmallPath small) {
        this.web = web;
        this.timelines = timelines;
        this.small = small;
    }

    @BeforeEach
    void whatIsDueInDecember() {
        opened = small.open();
        long task = small.task(opened, "P1-1-01");
        at = "/campaigns/" + opened.campaignId() + "/timeline/" + task + "/2026-12-01";
        december =
                timelines
                        .stop(
                                opened.organiser(),
                                task,
                                LocalDate.parse("2026-12-01"),
                                TimelineFilter.ALL)
                        .lines()
                        .stream()
                        .map(it -> NewMove.name(it.id(), it.dueOn()))
                        .toList();
    }

    @Test
    void aWholeMarkIsMovedAndEveryPageKnowsTheDay() {
        assertThat(get(opened.organiser(), at + "?to=2026-12-18"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-12-18\"", "改哪几项", december.getFirst());

        assertThat(move(december, "2026-12-18", "学期结束得早"))
                .hasRedirectedUrl("/campaigns/" + opened.campaignId() + "/timeline?view=LIST");

        assertThat(get(opened.organiser(), at))
                .bodyText()
                .contains("2026-12-18 到期", "原定 2026-12-31：学期结束得早");
        String campaign = "/campaigns/" + opened.campaignId();
        assertThat(get(opened.organiser(), campaign + "/timeline?view=LIST"))
                .bodyText()
                .contains("改期 " + december.size() + " 项：学期结束得早");
        String occurrence = december.getFirst().split("@")[0];
        String task = at.split("/")[4];
        assertThat(
                        get(
                                opened.organiser(),
                                campaign + "/tasks/" + task + "/occurrences/" + occurrence))
                .bodyText()
                .contains("2026-12-31 改到 2026-12-18", "学期结束得早", "改日期");
    }

    @Test
    void aWrongDayIsSaidAndNothingTypedIsLost() {
        assertThat(move(december, "2026-11-01", "早一点"))
                .hasStatus(422)
                .bodyText()
                .contains("2026-11-01 已经过去", "早一点", "value=\"2026-11-01\"");
        assertThat(move(december, "2028-01-01", "晚一点")).bodyText().contains("不在创建周期内");
        assertThat(move(december, "2026-12-20", " ")).hasStatus(422);
        assertThat(move(List.of(), "2026-12-20", "为什么")).hasStatus(422);
        assertThat(move(List.of("1@", "x"), "2026-12-20", "为什么")).hasStatus(422);
        assertThat(move(List.of("999999999@2026-12-31"), "2026-12-20", "为什么")).hasStatus(404);
        assertThat(move(december, "morgen", "为什么")).hasStatus(422);
    }

    @Test
    void theSecondOfTwoIsToldWhatItIsNow() {
        move(december.subList(0, 1), "2027-03-05", "并到开学");

        assertThat(move(december, "2026-12-20", "我也要改"))
                .hasStatus(409)
                .bodyText()
                .contains("有人比你先保存了", "2027-03-05 到期", "并到开学", "我也要改");
    }

    @Test
    void aBranchReadsButDoesNotMove() {
        assertThat(get(opened.branchSecretary(), at))
                .hasStatusOk()
                .bodyText()
                .contains("2026-12-31 到期")
                .doesNotContain("改哪几项", "type=\"date\"");
        assertThat(
                        web.post()
                                .uri(at + "/moves")
                                .param("moved", december.getFirst())
                                .param("toOn", "2026-12-20")
                                .param("reason", "改")
                                .with(as(opened.branchSecretary().accountId()))
                                .exchange())
                .hasStatus(403);
    }

    @Test
    void aGateIsMovedFromTheTimeline() {
        Timeline timeline = timelines.get(opened.organiser(), TimelineFilter.ALL);
        var gate = timeline.gates().getLast();
        String gateAt = "/campaigns/" + opened.campaignId() + "/timeline/gates/" + gate.id();

        assertThat(post(gateAt, Stream.of(gate.onDate().toString()), "2027-09-01", "验收提前"))
                .hasStatus(302);
        assertThat(get(opened.organiser(), gateAt))
                .bodyText()
                .contains("2027-10-19 改到 2027-09-01", "验收提前");
        assertThat(post(gateAt, Stream.of(gate.onDate().toString()), "2027-09-02", "再提前"))
                .hasStatus(409)
                .bodyText()
                .contains("再提前");
        assertThat(post(gateAt, Stream.of("2027-09-01"), "2026-01-01", "再提前")).hasStatus(422);
    }

    private MvcTestResult move(List<String> moved, String to, String reason) {
        return post(at, moved.stream(), to, reason);
    }

    private MvcTestResult post(String page, Stream<String> moved, String to, String reason) {
        return web.post()
                .uri(page + "/moves?view=LIST")
                .param("moved", moved.toArray(String[]::new))
                .param("toOn", to)
                .param("reason", reason)
                .with(as(opened.organiser().accountId()))
                .exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get().uri(path).with(as(actor.accountId())).exchange();
    }
}

package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The ledgers: what is followed up until it is closed. */
@CampaignTest
class MattersTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Activities activities;
    private final Matters matters;
    private final SmallPath small;
    private final MockMvcTester web;

    private Actor secretary;
    private long branch;
    private String at = "";

    MattersTest(Activities activities, Matters matters, SmallPath small, MockMvcTester web) {
        this.activities = activities;
        this.matters = matters;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aBranch() {
        var opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
        at = "/campaigns/" + opened.campaignId() + "/activities";
    }

    @Test
    void whatAMeetingFollowsUpStandsInTheLedgerUntilItIsClosed() {
        long meeting = activities.record(secretary, HeldMeeting.of(branch, DAY));
        Matter matter = activities.get(secretary, meeting).matters().getFirst();
        assertThat(get("/ledgers")).bodyText().contains("实训室分工", "组织委员", "办理中");

        matters.close(secretary, matter.id(), closed());

        assertThat(get("/ledgers")).bodyText().contains("分工已公布");
        assertThat(get("/ledgers?open=1")).bodyText().doesNotContain("分工已公布");
        assertThatThrownBy(() -> matters.close(secretary, matter.id(), closed()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPostingNamesItsPlatformAndIsClosedWithItsLink() {
        assertThat(add("POSTING", "", "组织员")).hasStatus(422).bodyText().contains("要写明是哪个平台");
        assertThat(add("POSTING", "上级党建平台", "")).hasStatus(422).bodyText().contains("得有人负责");
        assertThat(add("POSTING", "上级党建平台", "组织员")).hasStatus3xxRedirection();
        Matter posting = list(MatterKind.POSTING).getFirst();

        assertThat(close(posting, "ftp://a", "2026-11-12"))
                .hasStatus(422)
                .bodyText()
                .contains("http");
        assertThat(close(posting, "https://a.example/1", "2027-11-12"))
                .hasStatus(422)
                .bodyText()
                .contains("还没到");
        assertThat(close(posting, "https://a.example/1", "2026-11-12")).hasStatus3xxRedirection();

        assertThat(get("/ledgers?ledger=POSTING"))
                .bodyText()
                .contains("上级党建平台", "https://a.example/1");
    }

    @Test
    void anOpenEntryIsChangedAndWhatItSaidBeforeStays() {
        activities.record(secretary, HeldMeeting.of(branch, DAY));
        Matter matter = list(MatterKind.DECISION).getFirst();
        assertThat(change(matter, 0, "")).hasStatus(422).bodyText().contains("青年委员", "为什么更正");

        assertThat(change(matter, 0, "换了负责人")).hasStatus3xxRedirection();

        assertThat(get("/ledgers")).bodyText().contains("青年委员");
        assertThat(get("/matters/" + matter.id())).bodyText().contains("青年委员", "组织委员", "换了负责人");
        assertThat(change(matter, 0, "另一个人也改")).hasStatus(409).bodyText().contains("另一个人也改");
        assertThat(change(matter, -1, "改了多少次写错了")).hasStatus(409);
        matters.close(secretary, matter.id(), closed());
        assertThat(change(matter, 1, "办完再改")).hasStatus(422).bodyText().contains("已经办结");
    }

    @Test
    void aLedgerAsksAsOftenForManyAsForOne() {
        activities.record(secretary, HeldMeeting.of(branch, DAY));
        long few = Statements.ofReading(() -> list(MatterKind.DECISION));
        for (int i = 1; i < 9; i++) {
            activities.record(secretary, HeldMeeting.of(branch, DAY.minusDays(i)));
        }

        assertThat(list(MatterKind.DECISION)).hasSize(9);
        assertThat(Statements.ofReading(() -> list(MatterKind.DECISION))).isEqualTo(few);
    }

    private List<Matter> list(MatterKind ledger) {
        return matters.list(secretary, new MatterFilter(ledger, null, false));
    }

    private static NewCloseOut closed() {
        return new NewCloseOut("分工已公布", DAY, null, null);
    }

    private MvcTestResult add(String ledger, String platform, String owner) {
        return web.post()
                .uri(at + "/matters")
                .param("kind", ledger)
                .param("unitId", "" + branch)
                .param("words", "报送主题党日情况")
                .param("owner", owner)
                .param("dueOn", "2026-11-30")
                .param("platform", platform)
                .with(as(secretary.accountId()))
                .exchange();
    }

    private MvcTestResult change(Matter matter, int seen, String why) {
        return web.post()
                .uri(at + "/matters/" + matter.id() + "/change")
                .param("kind", matter.kind().name())
                .param("unitId", "" + branch)
                .param("words", matter.words())
                .param("owner", "青年委员")
                .param("dueOn", "2026-12-31")
                .param("why", why)
                .param("seen", "" + seen)
                .with(as(secretary.accountId()))
                .exchange();
    }

    private MvcTestResult close(Matter matter, String link, String day) {
        return web.post()
                .uri(at + "/matters/" + matter.id() + "/close-out")
                .param("words", "已报送")
                .param("closedOn", day)
                .param("link", link)
                .with(as(secretary.accountId()))
                .exchange();
    }

    private MvcTestResult get(String place) {
        return web.get().uri(at + place).with(as(secretary.accountId())).exchange();
    }
}

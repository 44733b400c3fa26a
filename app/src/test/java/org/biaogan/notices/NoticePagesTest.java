package org.biaogan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The inbox, how one wants to be told, and the robots of a unit, as they are opened and sent. */
@CampaignTest
class NoticePagesTest {

    private final MockMvcTester web;
    private final Notices notices;
    private final Inbox inbox;
    private final NoticeRepository rows;
    private final AddressRepository addresses;
    private final SmallPath small;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private long secretary;
    private long organiser;
    private String robots = "";

    NoticePagesTest(
            MockMvcTester web,
            Notices notices,
            Inbox inbox,
            NoticeRepository rows,
            AddressRepository addresses,
            SmallPath small,
            JdbcClient sql) {
        this.web = web;
        this.notices = notices;
        this.inbox = inbox;
        this.rows = rows;
        this.addresses = addresses;
        this.small = small;
        this.sql = sql;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        secretary = opened.branchSecretary().accountId();
        organiser = opened.organiser().accountId();
        robots = "/units/" + opened.college().generalBranch() + "/robots";
    }

    @Test
    void theInboxShowsWhatIsDueFromMeAndWhatIWasTold() {
        notices.tell(secretary, NoticeKind.RETURNED, List.of("月报"), "/notices");

        assertThat(get(secretary, "/notices"))
                .hasStatusOk()
                .bodyText()
                .contains("本月到期", "P1-1-01", "退回给你：月报", "未读", "（1 条未读）");
        assertThat(post(secretary, "/notices/reading")).hasRedirectedUrl("/notices");
        assertThat(get(secretary, "/notices")).bodyText().doesNotContain("全部标为已读", "（1 条未读）");
    }

    @Test
    void nobodySeesWhatAnotherWasTold() {
        notices.tell(secretary, NoticeKind.RETURNED, List.of("只给一个人的"), "/notices");

        assertThat(get(organiser, "/notices")).bodyText().doesNotContain("只给一个人的");
    }

    @Test
    void aFullInboxCostsNoMoreStatementsThanAnEmptyOne() {
        Actor own = opened.branchSecretary();
        long few = Statements.of(() -> inbox.page(own));
        for (int i = 0; i < 20; i++) {
            notices.tell(secretary, NoticeKind.RETURNED, List.of("月报"), "/notices");
        }

        assertThat(Statements.of(() -> inbox.page(own))).isEqualTo(few);
    }

    @Test
    void whatIsWantedIsKeptAndAWrongHourComesBackWithAllThatWasTyped() {
        assertThat(
                        post(
                                secretary,
                                "/notices/settings",
                                "rhythm",
                                "DAILY",
                                "weekday",
                                "3",
                                "atHour",
                                "25",
                                "quietFrom",
                                "21"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"25\"", "免打扰的起止要一起填", "value=\"21\"");
        assertThat(
                        post(
                                secretary,
                                "/notices/settings",
                                "rhythm",
                                "DAILY",
                                "weekday",
                                "3",
                                "atHour",
                                "18",
                                "told",
                                "ANSWERED"))
                .hasRedirectedUrl("/notices/settings");
        Preference wanted = rows.findPreference(secretary).orElseThrow();
        assertThat(wanted.rhythm()).isEqualTo(Preference.Rhythm.DAILY);
        assertThat(wanted.off()).containsExactly(NoticeKind.RETURNED, NoticeKind.UNREACHABLE);
    }

    @Test
    void withoutAMailServerTheProductSaysSoAndTakesNoAddress() {
        assertThat(get(secretary, "/notices/settings")).bodyText().contains("没有配置邮件");
        assertThat(post(secretary, "/notices/settings/address", "address", "branch@example.edu.cn"))
                .hasStatus(422);
        assertThat(addresses.find(secretary)).isEmpty();
    }

    @Test
    void aCodeIsTriedFiveTimesAndNoMore() {
        addresses.put(
                secretary,
                "branch@example.edu.cn",
                "a".repeat(64),
                OffsetDateTime.parse("2026-11-23T00:00:00Z"));
        for (int i = 0; i < 5; i++) {
            assertThat(post(secretary, "/notices/settings/address/code", "code", "000000"))
                    .hasStatus(422);
        }

        assertThat(tries()).isEqualTo(5);
        assertThat(post(secretary, "/notices/settings/address/code", "code", "000000"))
                .hasStatus(422);
        assertThat(tries()).isEqualTo(5);
        assertThat(addresses.findConfirmed(secretary)).isEmpty();
    }

    @Test
    void theAddressAndTheSecretOfARobotAreNeverShownAgain() {
        assertThat(addRobot("https://oapi.dingtalk.com/robot/send?access_token=geheim"))
                .hasRedirectedUrl(robots);

        assertThat(get(organiser, robots))
                .hasStatusOk()
                .bodyText()
                .contains("书记群", "加签", "星期一 9:00")
                .doesNotContain("geheim", "SECret");
    }

    @Test
    void anAddressThatMayBeAnInnerOneIsNotTaken() {
        for (String url :
                List.of("http://oapi.dingtalk.com/", "https://user@10.0.0.1/", "no address")) {
            assertThat(addRobot(url)).hasStatus(422).bodyText().contains("地址要以 https:// 开头", "书记群");
        }
    }

    @Test
    void anEndedRobotForgetsHowItWasReachedAndATrialWaitsInTheOutbox() {
        addRobot("https://oapi.dingtalk.com/robot/send?access_token=geheim");
        long robot = sql.sql("select max(id) from notices_robot").query(Rows.LONG).single();

        assertThat(post(organiser, robots + "/" + robot + "/greeting")).hasRedirectedUrl(robots);
        assertThat(
                        sql.sql("select count(*) from notices_outbox where robot_id = :id")
                                .param("id", robot)
                                .query(Rows.LONG)
                                .single())
                .isEqualTo(1);
        assertThat(post(organiser, robots + "/" + robot + "/end")).hasRedirectedUrl(robots);
        assertThat(
                        sql.sql("select url from notices_robot where id = :id and secret is null")
                                .param("id", robot)
                                .query(Rows.TEXT)
                                .single())
                .isEqualTo("ended");
    }

    private MvcTestResult addRobot(String url) {
        return post(
                organiser,
                robots,
                "kind",
                "DINGTALK",
                "title",
                "书记群",
                "url",
                url,
                "secret",
                "SECret",
                "weekday",
                "1",
                "atHour",
                "9");
    }

    private long tries() {
        return sql.sql("select tries from notices_address where account_id = :account")
                .param("account", secretary)
                .query(Rows.LONG)
                .single();
    }

    private MvcTestResult get(long account, String path) {
        return web.get().uri(path).with(as(account)).exchange();
    }

    private MvcTestResult post(long account, String path, String... fields) {
        var request = web.post().uri(path).with(as(account)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A secret address: shown once, ended with what it stands on, asked again without cost. */
@CampaignTest
class FeedAddressTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Activities activities;
    private final Feeds feeds;
    private final SmallPath small;
    private final Cast cast;
    private final JdbcClient sql;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long branch;

    FeedAddressTest(
            Activities activities,
            Feeds feeds,
            SmallPath small,
            Cast cast,
            JdbcClient sql,
            MockMvcTester web) {
        this.activities = activities;
        this.feeds = feeds;
        this.small = small;
        this.cast = cast;
        this.sql = sql;
        this.web = web;
    }

    @BeforeEach
    void aBranchInACampaign() {
        opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void itEndsWithTheAccountAndWithTheOfficeThatReadTheUnit() {
        String own = feeds.make(secretary, null);
        String ofUnit = feeds.make(secretary, branch);
        sql.sql(
                        """
                        update organization_appointment set until_on = date '2026-11-01'
                        where person_id = :person
                        """)
                .param("person", cast.personOf(secretary.accountId()))
                .update();
        assertThat(get(ofUnit)).hasStatus(404);

        sql.sql(
                        "update access_account set closed_at = made.at from (select max(created_at) as at from access_account) made where id = :id")
                .param("id", secretary.accountId())
                .update();
        assertThat(get(own)).hasStatus(404);
    }

    @Test
    void aWrongOneARevokedOneAndOneMadeAnewAreUnknown() {
        assertThat(get("a".repeat(43))).hasStatus(404);
        assertThat(get("kurz")).hasStatus(404);
        String first = feeds.make(secretary, branch);
        String second = feeds.make(secretary, branch);
        assertThat(get(first)).hasStatus(404);
        assertThat(get(second)).hasStatusOk();

        long id = feeds.list(secretary).getFirst().id();
        assertThat(post("/" + id + "/revocation", opened.organiser())).hasStatus(404);
        assertThat(post("/" + id + "/revocation", secretary)).hasStatus3xxRedirection();
        assertThat(get(second)).hasStatus(404);
        assertThat(feeds.list(secretary)).isEmpty();
    }

    @Test
    void aProgramThatHasItAlreadyIsToldSo() {
        String token = feeds.make(secretary, branch);
        MvcTestResult first = get(token);
        assertThat(first)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .headers()
                .containsHeader(HttpHeaders.LAST_MODIFIED);
        String etag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(asking(token, etag)).hasStatus(304);

        activities.record(secretary, HeldMeeting.of(branch, DAY));
        assertThat(asking(token, etag)).hasStatusOk();
    }

    @Test
    void theAddressIsShownOnceAndOnlyOfAUnitOfOnesOwn() {
        assertThat(post("?of=" + branch, secretary))
                .hasStatusOk()
                .bodyText()
                .containsPattern("/feeds/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(web.get().uri(at()).with(as(secretary.accountId())).exchange())
                .bodyText()
                .doesNotContain(".ics")
                .contains("机电教师党支部");
        assertThat(post("?of=" + opened.college().generalBranch(), secretary))
                .hasStatus(422)
                .bodyText()
                .contains("没有您的任职");
    }

    private MvcTestResult get(String token) {
        return web.get().uri("/feeds/" + token + ".ics").exchange();
    }

    private MvcTestResult asking(String token, String etag) {
        return web.get()
                .uri("/feeds/" + token + ".ics")
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange();
    }

    private MvcTestResult post(String place, Actor actor) {
        return web.post().uri(at() + place).with(as(actor.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + opened.campaignId() + "/activities/calendar/feeds";
    }
}

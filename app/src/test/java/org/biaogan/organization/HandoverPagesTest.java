package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a hand-over, and who may open them. */
@CampaignTest
class HandoverPagesTest {

    private final MockMvcTester web;
    private final Handovers handovers;
    private final Cast cast;
    private final SmallPath small;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private long branch;
    private long appointment;
    private long department;
    private String at = "";

    HandoverPagesTest(
            MockMvcTester web, Handovers handovers, Cast cast, SmallPath small, JdbcClient sql) {
        this.web = web;
        this.handovers = handovers;
        this.cast = cast;
        this.small = small;
        this.sql = sql;
    }

    @BeforeEach
    void aBranchSecretaryWhoGoes() {
        opened = small.open();
        branch = opened.college().firstTeacherBranch();
        department = cast.holder("organisation-department", opened.college().committee());
        appointment =
                sql.sql("select id from organization_appointment where person_id = :person")
                        .param("person", cast.personOf(opened.branchSecretary().accountId()))
                        .query(Rows.LONG)
                        .single();
        at = "/units/" + branch + "/appointments/" + appointment;
    }

    @Test
    void theOfficerReadsTheirOwnAndNobodyElseInTheUnitDoes() {
        Actor own = cast.inUnit(opened.branchSecretary().accountId(), branch);
        Actor member = cast.inUnit("teacher-member", branch);

        assertThat(handovers.page(own, appointment).whole()).isTrue();
        assertThat(handovers.page(own, appointment).mayHandOver()).isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> handovers.page(member, appointment));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> handovers.leave(own, appointment));
    }

    @Test
    void whoKeepsTheHouseSeesNumbersAndNoWords() {
        long holder = cast.holder("administrator", opened.college().committee());

        assertThat(get(holder, at + "/handover"))
                .hasStatusOk()
                .bodyText()
                .contains("这里只列数目")
                .doesNotContain("P1-1-01");
    }

    @Test
    void theSheetHasRoomForSignaturesAndAReadingListOnItsOwnPage() {
        assertThat(get(department, at + "/handover/sheet"))
                .hasStatusOk()
                .bodyText()
                .contains("P1-1-01", "监交人（签字、日期）", "next-page", "接任人先读", "尚未确定");
    }

    @Test
    void aFormThatIsNotFilledInComesBackWithWhatWasTyped() {
        assertThat(post("/handover", "since", "2026-11-20", "contact", "分机 6021"))
                .hasStatus(422)
                .bodyText()
                .contains("这里不能空着。", "分机 6021", "2026-11-20");
        assertThat(post("/handover", "person", "新任支部书记", "since", "2027-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("移交从今天或更早的一天起", "新任支部书记");
    }

    @Test
    void somebodyNewTakesOverAndAnOfficeThatIsLeftStandsOnThePageOfTheUnit() {
        post("/leaving");
        assertThat(get(department, "/units/" + branch))
                .bodyText()
                .contains("空缺，还没有接任人", at + "/handover");

        assertThat(post("/handover", "person", "新任支部书记", "since", "2026-11-22", "personal", "true"))
                .hasRedirectedUrl(at + "/handover");
        assertThat(get(department, at + "/handover"))
                .bodyText()
                .contains("已由新任支部书记自 2026-11-22 起接任");
        assertThat(get(department, "/units/" + branch)).bodyText().doesNotContain("还没有接任人");
    }

    private MvcTestResult get(long account, String path) {
        return web.get().uri(path).with(as(account)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(at + path).with(as(department)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

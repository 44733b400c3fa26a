package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.base.Rows;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose pieces and occurrences a person may touch. */
@CampaignTest
class ReachOfEvidenceTest {

    private final EvidenceVault vault;
    private final Filings filings;
    private final Pieces pieces;
    private final SmallPath small;
    private final Cast cast;
    private final JdbcClient sql;
    private final MockMvcTester web;

    private SmallPath.Opened opened;

    ReachOfEvidenceTest(
            EvidenceVault vault,
            Filings filings,
            Pieces pieces,
            SmallPath small,
            Cast cast,
            JdbcClient sql,
            MockMvcTester web) {
        this.vault = vault;
        this.filings = filings;
        this.pieces = pieces;
        this.small = small;
        this.cast = cast;
        this.sql = sql;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
    }

    @Test
    void aContributorOfTheGeneralBranchKnowsNothingOfABranchsPiece() {
        var college = opened.college();
        Actor contributor =
                cast.inCampaign(
                        cast.holder("contributor", college.generalBranch()), opened.campaignId());
        long own = enter(contributor, college.generalBranch());
        long branchs = enter(opened.branchSecretary(), college.firstTeacherBranch());

        assertThat(vault.get(contributor, own).item().id()).isEqualTo(own);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> vault.get(contributor, branchs));
        assertThat(vault.units(contributor)).containsOnlyKeys(college.generalBranch());
    }

    @Test
    void aRightOfABranchDoesNotReachThePiecesOfTheGeneralBranch() {
        var college = opened.college();
        long account = holderOfTwoOffices();
        Actor both = cast.inCampaign(account, opened.campaignId());
        long general = enter(both, college.generalBranch());
        long branchs = enter(both, college.firstTeacherBranch());

        vault.withdraw(both, branchs, "重复");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> vault.withdraw(both, general, "重复"));
    }

    @Test
    void aPersonOfTwoUnitsIsOfferedInEachWhatHoldsThere() {
        var college = opened.college();
        long account = holderOfTwoOffices();
        Actor both = cast.inCampaign(account, opened.campaignId());
        String at = "/campaigns/" + opened.campaignId() + "/evidence/";
        long general = enter(both, college.generalBranch());
        long branchs = enter(both, college.firstTeacherBranch());

        assertThat(get(account, at + general))
                .hasStatusOk()
                .bodyText()
                .contains("/correction\"")
                .doesNotContain("/withdrawal\"", at + general + "/citations\"");
        assertThat(get(account, at + branchs))
                .hasStatusOk()
                .bodyText()
                .contains("/correction\"", "/withdrawal\"", at + branchs + "/citations\"");
    }

    @Test
    void anOccurrenceOfAUnitOneOnlyReadsHasNoFormForItsResult() {
        var college = opened.college();
        long account = cast.holder("dean", college.generalBranch());
        cast.appoint(
                account,
                "teacher-member",
                college.firstTeacherBranch(),
                LocalDate.parse("2026-01-01"),
                null);
        long task = small.task(opened, "P1-1-01");
        String at = "/campaigns/" + opened.campaignId() + "/tasks/" + task + "/occurrences/";

        assertThat(get(account, at + occurrence(task, college.firstTeacherBranch())))
                .hasStatusOk()
                .bodyText()
                .contains("/result\"");
        assertThat(get(account, at + occurrence(task, college.secondTeacherBranch())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/result\"");
    }

    @Test
    void nothingIsFiledToASisterBranchsOccurrence() {
        long item = enter(opened.branchSecretary(), opened.college().firstTeacherBranch());
        long task = small.task(opened, "P1-1-01");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        filings.file(
                                opened.branchSecretary(),
                                item,
                                task,
                                occurrence(task, opened.college().secondTeacherBranch()),
                                null));
        filings.file(
                opened.branchSecretary(),
                item,
                task,
                occurrence(task, opened.college().firstTeacherBranch()),
                null);
    }

    @Test
    void whoMayNotCiteForTheUnitIsToldSoOnTheLineOfTheKeyPoint() {
        var college = opened.college();
        long account = holderOfTwoOffices();
        Actor both = cast.inCampaign(account, opened.campaignId());
        String told = "您可以为这个单位归档，但不能引用它的材料";

        assertThat(entry(both, college.generalBranch()))
                .hasStatus(422)
                .bodyText()
                .contains(told, "会议记录本");
        assertThat(sorted(both, college.generalBranch())).hasStatus(422);
        assertThat(entry(both, college.firstTeacherBranch())).hasStatus3xxRedirection();
    }

    /** Files for the general branch and a branch, cites in the branch only. */
    private long holderOfTwoOffices() {
        long account = cast.holder("publicity-member", opened.college().generalBranch());
        cast.appoint(
                account,
                "branch-secretary",
                opened.college().firstTeacherBranch(),
                LocalDate.parse("2026-01-01"),
                null);
        return account;
    }

    private MvcTestResult entry(Actor actor, long unit) {
        return said(actor, "entries", "", unit)
                .param("kept", "OFFLINE")
                .param("holder", "组织员")
                .param("place", "档案柜")
                .param("sensitivity", "INTERNAL")
                .exchange();
    }

    private MvcTestResult sorted(Actor actor, long unit) {
        return said(actor, "sorting", "files[0].", unit)
                .param("files[0].uploadId", "1")
                .param("files[0].take", "true")
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder said(
            Actor actor, String where, String line, long unit) {
        return web.post()
                .uri("/campaigns/" + opened.campaignId() + "/evidence/" + where)
                .param(line + "title", "会议记录本")
                .param(line + "materialClass", "O")
                .param(line + "eventOn", "2026-11-10")
                .param(line + "unitId", "" + unit)
                .param(line + "keyPointId", "" + pieces.keyPoint(actor, 0))
                .with(as(actor.accountId()));
    }

    private MvcTestResult get(long account, String path) {
        return web.get().uri(path).with(as(account)).exchange();
    }

    private long occurrence(long task, long unit) {
        return sql.sql(
                        "select min(id) from plan_occurrence where task_id = :task and unit_id = :unit")
                .param("task", task)
                .param("unit", unit)
                .query(Rows.LONG)
                .single();
    }

    private long enter(Actor actor, long unit) {
        return vault.enter(
                actor,
                new NewItem(
                        unit,
                        "会议记录本",
                        MaterialClass.O,
                        LocalDate.parse("2026-11-10"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "组织员",
                        "档案柜",
                        null));
    }
}

package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.notices.Dues;
import org.biaogan.notices.NoticeKind;
import org.biaogan.notices.Notices;
import org.biaogan.plan.Acceptances;
import org.biaogan.plan.NewAcceptance;
import org.biaogan.plan.NewResult;
import org.biaogan.plan.Results;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a word is told to who may say it, what came back to who wrote it. */
@CampaignTest
class AwaitingDuesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final AwaitingDues dues;
    private final DeskDues due;
    private final Acceptances acceptances;
    private final Results results;
    private final Notices notices;
    private final SmallPath small;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private long occurrence;

    AwaitingDuesTest(
            AwaitingDues dues,
            DeskDues due,
            Acceptances acceptances,
            Results results,
            Notices notices,
            SmallPath small,
            JdbcClient sql) {
        this.dues = dues;
        this.due = due;
        this.acceptances = acceptances;
        this.results = results;
        this.notices = notices;
        this.small = small;
        this.sql = sql;
    }

    @BeforeEach
    void aResultOfABranch() {
        opened = small.open();
        occurrence =
                sql.sql(
                                """
                                select min(id) from plan_occurrence
                                where campaign_id = :campaign and unit_id = :unit
                                """)
                        .param("campaign", opened.campaignId())
                        .param("unit", opened.college().firstTeacherBranch())
                        .query(Rows.LONG)
                        .single();
        results.record(
                opened.branchSecretary(),
                occurrence,
                new NewResult("开了会。", LocalDate.parse("2025-10-28"), 0));
    }

    @Test
    void aResultWaitsForWhoLeadsTheCampaignAndNotForWhoWroteIt() {
        assertThat(told(opened.organiser().accountId()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Dues.Kind.WAITS);
                    assertThat(it.count()).isEqualTo(1);
                });
        assertThat(told(opened.branchSecretary().accountId())).isEmpty();
    }

    @Test
    void whatWasReturnedIsToldToWhoWroteItWithTheSentence() {
        acceptances.say(opened.organiser(), occurrence, new NewAcceptance(false, "请写明议题。", 1, 0));

        assertThat(told(opened.branchSecretary().accountId()))
                .extracting(Dues.Due::kind)
                .containsExactly(Dues.Kind.RETURNED);
        assertThat(notices.list(opened.branchSecretary()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(NoticeKind.RETURNED);
                    assertThat(it.arguments()).containsExactly("请写明议题。");
                });
        assertThat(told(opened.organiser().accountId())).isEmpty();
    }

    @Test
    void whatIsDueIsToldToWhoHoldsTheOfficeAndNotAboveTheCampaign() {
        assertThat(due.list(opened.branchSecretary().accountId(), TODAY))
                .extracting(Dues.Due::kind)
                .contains(Dues.Kind.DUE, Dues.Kind.OPEN);
        assertThat(due.ahead(opened.college().firstTeacherBranch(), TODAY)).isEqualTo(1);
        assertThat(due.ahead(opened.college().siblingGeneralBranch(), TODAY)).isZero();
    }

    private List<Dues.Due> told(long account) {
        return dues.list(account, TODAY);
    }
}

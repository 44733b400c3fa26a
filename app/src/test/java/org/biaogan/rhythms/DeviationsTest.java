package org.biaogan.rhythms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.desk.SaidTwice;
import org.biaogan.desk.UnitBurden;
import org.biaogan.plan.Results;
import org.biaogan.rhythms.Beat.State;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Why something was not held is said once, in the rhythm or of the task, and read in both. */
@CampaignTest
class DeviationsTest {

    private static final String COMMITTEE = "general-branch-committee";
    private static final String BRANCH = "branch-committee";

    private final Deviations deviations;
    private final Rhythms rhythms;
    private final Results results;
    private final UnitBurden burdens;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private Actor organiser;
    private SmallPath.Opened opened;
    private long generalBranch;
    private long branch;

    DeviationsTest(
            Deviations deviations,
            Rhythms rhythms,
            Results results,
            UnitBurden burdens,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.deviations = deviations;
        this.rhythms = rhythms;
        this.results = results;
        this.burdens = burdens;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
        generalBranch = opened.college().generalBranch();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void aReasonIsKeptForAMonthThatIsOverAndForNoOther() {
        deviations.say(organiser, branch, BRANCH, "2026-10", "与党总支合并召开", Set.of());

        assertThat(state(branch, BRANCH)).isEqualTo(State.EXCUSED);
        assertThatThrownBy(
                        () -> deviations.say(organiser, branch, BRANCH, "2026-12", "还早", Set.of()))
                .isInstanceOf(Refused.class);
        assertThat(period("2026-09")).bodyText().contains("没有记录", "记一笔");
        assertThat(send("2026-09", "")).hasStatus(422).bodyText().contains("这里不能空着");
        assertThat(send("2026-09", "调整到下月")).hasStatus3xxRedirection();
        assertThat(period("2026-09")).bodyText().contains("调整到下月");
    }

    @Test
    void oneReasonAnswersTheTaskOfThatMonthToo() {
        Actor there = campaign();
        long october = small.monthly(there.campaignId(), generalBranch, "2026-10", "P1-1-02");
        String task = there.campaignId() + ":" + october;
        assertThat(period(generalBranch, COMMITTEE, "2026-10"))
                .bodyText()
                .contains("value=\"" + task + "\" checked");

        deviations.say(organiser, generalBranch, COMMITTEE, "2026-10", "换届推迟", Set.of(task));

        assertThat(results.get(there, october).skipReason()).isEqualTo("换届推迟");
        assertThat(state(generalBranch, COMMITTEE)).isEqualTo(State.EXCUSED);
        assertThat(period(generalBranch, COMMITTEE, "2026-10"))
                .bodyText()
                .contains("换届推迟", "原因写在任务 P1-1-02");
        assertThat(saidTwice()).isZero();
    }

    @Test
    void aReasonSaidOfTheTaskIsReadInTheRhythm() {
        Actor there = campaign();
        long october = small.monthly(there.campaignId(), generalBranch, "2026-10", "P1-1-02");

        results.skip(there, october, "换届推迟");

        assertThat(state(generalBranch, COMMITTEE)).isEqualTo(State.EXCUSED);
        assertThatThrownBy(() ->
                        deviations.say(
                                organiser, generalBranch, COMMITTEE, "2026-10", "再说", Set.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aTaskThatOtherKindsCloseTooIsOfferedAndNotTicked() {
        Actor there = campaign();
        long october = small.monthly(there.campaignId(), branch, "2026-10", "P2-1-02");
        String task = there.campaignId() + ":" + october;

        assertThat(period("2026-10"))
                .bodyText()
                .contains("value=\"" + task + "\"")
                .doesNotContain("value=\"" + task + "\" checked");
        deviations.say(organiser, branch, BRANCH, "2026-10", "与党总支合并召开", Set.of());

        assertThat(results.get(there, october).skipped()).isFalse();
    }

    @Test
    void aTickedTaskThatWasAnsweredMeanwhileIsNotSaidAgain() {
        Actor there = campaign();
        long october = small.monthly(there.campaignId(), branch, "2026-10", "P2-1-02");
        results.speak(there, october, "开过了", SmallPath.FROM);

        assertThat(send("2026-10", "没有开", there.campaignId() + ":" + october))
                .hasStatus(422)
                .bodyText()
                .contains("没有开", "刚刚写了结果或原因");
        assertThat(state(branch, BRANCH)).isEqualTo(State.MISSING);
    }

    private Actor campaign() {
        return cast.inCampaign(organiser.accountId(), cast.campaign(generalBranch));
    }

    private State state(long unit, String rule) {
        return rhythms.beat(organiser, unit, rule, "2026-10").state();
    }

    private long saidTwice() {
        return burdens.get(cast.inUnit(organiser.accountId(), generalBranch), 2026).twice().stream()
                .filter(it -> it.kind() == SaidTwice.Kind.REASON_BESIDE_REASON)
                .mapToLong(SaidTwice::count)
                .sum();
    }

    private MvcTestResult send(String period, String reason, String... answered) {
        return web.post()
                .uri(at() + "/period")
                .param("unitId", "" + branch)
                .param("rule", BRANCH)
                .param("period", period)
                .param("reason", reason)
                .param("answered", answered)
                .with(as(organiser.accountId()))
                .exchange();
    }

    private MvcTestResult period(String period) {
        return period(branch, BRANCH, period);
    }

    private MvcTestResult period(long unit, String rule, String period) {
        return web.get()
                .uri(at() + "/period")
                .param("unit", "" + unit)
                .param("rule", rule)
                .param("period", period)
                .with(as(organiser.accountId()))
                .exchange();
    }

    private String at() {
        return "/campaigns/" + opened.campaignId() + "/rhythm";
    }
}

package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CampaignTest
class AcceptancesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Acceptances acceptances;
    private final Results results;
    private final Plans plans;
    private final SmallPath small;
    private final Cast cast;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private Actor organiser;
    private Actor branch;

    AcceptancesTest(
            Acceptances acceptances,
            Results results,
            Plans plans,
            SmallPath small,
            Cast cast,
            JdbcClient sql) {
        this.acceptances = acceptances;
        this.results = results;
        this.plans = plans;
        this.small = small;
        this.cast = cast;
        this.sql = sql;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
        branch = opened.branchSecretary();
    }

    @Test
    void aReturnedResultIsCorrectedAndWaitsAgain() {
        long october = said("2026-10");

        assertThat(acceptances.say(organiser, october, returned(1, 0, "请写明谁来办"))).isTrue();
        assertThat(word(october))
                .extracting(Acceptance::state, Acceptance::sentence)
                .containsExactly(AcceptanceState.RETURNED, "请写明谁来办");

        results.record(branch, october, new NewResult("由支委会办", TODAY, 1));

        assertThat(acceptances.ofTask(organiser, small.task(opened, "P1-1-01"))).isEmpty();
        assertThat(acceptances.say(organiser, october, accepted(2, 0))).isTrue();
        assertThat(acceptances.list(branch, october))
                .extracting(Acceptance::state)
                .containsExactly(AcceptanceState.ACCEPTED, AcceptanceState.RETURNED);
    }

    @Test
    void whatWasAcceptedAndIsCorrectedWaitsAgain() {
        long october = said("2026-10");
        acceptances.say(organiser, october, accepted(1, 0));

        results.record(branch, october, new NewResult("更正", TODAY, 1));

        assertThat(acceptances.ofTask(organiser, small.task(opened, "P1-1-01"))).isEmpty();
    }

    @Test
    void nobodyAcceptsTheirOwnResult() {
        long october = occurrence("2026-10").id();
        results.record(organiser, october, new NewResult("办了", TODAY, 0));

        assertThat(acceptances.isOwn(organiser, october)).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acceptances.say(organiser, october, accepted(1, 0)))
                .withMessage("plan.acceptance.own");
        assertThat(acceptances.accept(organiser, List.of(new Acceptances.Picked(october, 1))))
                .isZero();
        assertThat(acceptances.accept(secretary(), List.of(new Acceptances.Picked(october, 1))))
                .isEqualTo(1);
    }

    @Test
    void theSchemaKnowsThatTheyAreTwo() {
        long october = said("2026-10");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insert(october, branch.accountId(), "ACCEPTED"))
                .withMessageContaining("plan_acceptance_by_another");
    }

    @Test
    void theSchemaKnowsThatAReturnHasItsSentence() {
        long october = said("2026-10");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insert(october, organiser.accountId(), "RETURNED"))
                .withMessageContaining("plan_acceptance_returned_with_a_sentence");
    }

    @Test
    void aReturnWithoutASentenceIsRefused() {
        long october = said("2026-10");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acceptances.say(organiser, october, returned(1, 0, "  ")))
                .withMessage("plan.acceptance.sentence.missing");
    }

    @Test
    void aWordOnAnOlderWordingOrAfterAFasterOneIsNotTaken() {
        long october = said("2026-10");
        results.record(branch, october, new NewResult("更正", TODAY, 1));

        assertThat(acceptances.say(organiser, october, accepted(1, 0))).isFalse();
        assertThat(acceptances.say(organiser, october, accepted(2, 0))).isTrue();
        assertThat(acceptances.say(secretary(), october, returned(2, 0, "再看"))).isFalse();
        assertThat(acceptances.say(secretary(), october, returned(2, 1, "再看"))).isTrue();
    }

    @Test
    void thereIsNothingToAcceptBeforeAResult() {
        long october = occurrence("2026-10").id();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acceptances.say(organiser, october, accepted(0, 0)))
                .withMessage("plan.acceptance.no-result");
    }

    @Test
    void aBranchHasNoWordOnResultsAndSeesOnlyItsOwn() {
        long october = said("2026-10");
        Actor second =
                cast.inCampaign(
                        cast.holder("branch-secretary", opened.college().secondTeacherBranch()),
                        opened.campaignId());

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> acceptances.say(branch, october, accepted(1, 0)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> acceptances.accept(branch, List.of()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acceptances.list(second, october));
    }

    @Test
    void manyAreAcceptedAtOnceButWhatChangedIsLeft() {
        long september = said("2026-09");
        long october = said("2026-10");
        long november = said("2026-11");
        results.record(branch, october, new NewResult("更正", TODAY, 1));
        acceptances.say(organiser, november, returned(1, 0, "补一句"));

        int accepted =
                acceptances.accept(
                        organiser,
                        List.of(
                                new Acceptances.Picked(september, 1),
                                new Acceptances.Picked(october, 1),
                                new Acceptances.Picked(november, 1)));

        assertThat(accepted).isEqualTo(1);
        assertThat(word(september).state()).isEqualTo(AcceptanceState.ACCEPTED);
        assertThat(word(november).state()).isEqualTo(AcceptanceState.RETURNED);
    }

    @Test
    void aWordChangesNothingInWhatIsDone() {
        long october = said("2026-10");
        var before = results.get(organiser, october).state(Set.of(MaterialClass.O), TODAY);

        acceptances.say(organiser, october, returned(1, 0, "请补"));

        assertThat(results.get(organiser, october).state(Set.of(MaterialClass.O), TODAY))
                .isEqualTo(before)
                .isEqualTo(OccurrenceState.DONE_LATE);
    }

    private void insert(long occurrence, long by, String state) {
        sql.sql(
                        """
                        insert into plan_acceptance
                            (campaign_id, occurrence_id, result_no, result_by, no, state, said_at, said_by)
                        select campaign_id, occurrence_id, no, recorded_by, 1, :state, recorded_at, :by
                        from plan_result
                        where occurrence_id = :occurrence
                        """)
                .param("occurrence", occurrence)
                .param("by", by)
                .param("state", state)
                .update();
    }

    private Acceptance word(long occurrence) {
        return acceptances.list(organiser, occurrence).getFirst();
    }

    private long said(String period) {
        long id = occurrence(period).id();
        results.record(branch, id, new NewResult("办了", TODAY, 0));
        return id;
    }

    private Occurrence occurrence(String period) {
        return plans.sheet(organiser, small.task(opened, "P1-1-01"))
                .findOccurrence(opened.college().firstTeacherBranch(), period)
                .orElseThrow();
    }

    private Actor secretary() {
        return cast.inCampaign(
                cast.holder("secretary", opened.college().generalBranch()), opened.campaignId());
    }

    private static NewAcceptance accepted(int result, int seen) {
        return new NewAcceptance(true, null, result, seen);
    }

    private static NewAcceptance returned(int result, int seen, String sentence) {
        return new NewAcceptance(false, sentence, result, seen);
    }
}

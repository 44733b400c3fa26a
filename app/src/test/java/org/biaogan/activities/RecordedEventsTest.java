package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.Plans;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record adds the event that it closes: nobody adds it by hand before. */
@CampaignTest
class RecordedEventsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Activities activities;
    private final Plans plans;
    private final SmallPath small;

    private SmallPath.Opened opened;
    private Actor organiser;
    private long unit;
    private long task;

    RecordedEventsTest(Activities activities, Plans plans, SmallPath small) {
        this.activities = activities;
        this.plans = plans;
        this.small = small;
    }

    @BeforeEach
    void aTaskThatIsDueOnEvents() {
        opened = small.open();
        organiser = opened.organiser();
        unit = opened.college().generalBranch();
        task = small.task(opened, "P1-1-03");
    }

    @Test
    void aRecordAddsTheEventOfATaskAndClosesItWithItsSentence() {
        long id = activities.record(organiser, meeting(event()));

        Occurrence added = events().getFirst();
        assertThat(added.title()).isEqualTo("议定三件事");
        assertThat(added.dueOn()).isEqualTo(DAY);
        assertThat(added.words()).isEqualTo("议定三件事");
        assertThat(activities.get(organiser, id).closes())
                .extracting(Activity.Closed::occurrenceId)
                .containsExactly(added.id());
    }

    @Test
    void anEventOfAWithdrawnRecordStandsAsNotHeldWithTheReason() {
        long id = activities.record(organiser, meeting(event()));

        activities.withdraw(organiser, id, "记重了");

        Occurrence taken = events().getFirst();
        assertThat(taken.words()).isNull();
        assertThat(taken.skipReason()).isEqualTo("记重了");
    }

    @Test
    void whatTheUnitRecordedBeforeIsProposedTheNextTimeUnlessAnEventWaits() {
        assertThat(offered().proposed()).isFalse();

        activities.record(organiser, meeting(event()));
        assertThat(offered().proposed()).isTrue();

        long other = activities.record(organiser, meeting(event()));
        activities.withdraw(organiser, other, "记重了");
        assertThat(offered().proposed()).isTrue();
        assertThat(events()).hasSize(2);
    }

    @Test
    void aBranchIsNotOfferedWhatItsGeneralBranchCarriesNorADayOutsideTheCampaign() {
        Actor secretary = opened.branchSecretary();
        long branch = opened.college().firstTeacherBranch();

        assertThat(activities.candidates(secretary, HeldMeeting.of(branch, DAY)))
                .noneMatch(Candidate::isEvent);
        assertThat(
                        activities.candidates(
                                organiser, meeting(SmallPath.FROM.minusDays(1), List.of())))
                .noneMatch(Candidate::isEvent);
        assertThatThrownBy(() ->
                        activities.record(
                                organiser, meeting(SmallPath.FROM.minusDays(1), List.of(event()))))
                .isInstanceOf(Refused.class);
    }

    private Candidate offered() {
        return activities.candidates(organiser, meeting(DAY, List.of())).stream()
                .filter(Candidate::isEvent)
                .findFirst()
                .orElseThrow();
    }

    private String event() {
        return opened.campaignId() + ":" + task + "@" + unit;
    }

    private NewActivity meeting(String serves) {
        return meeting(DAY, List.of(serves));
    }

    private NewActivity meeting(LocalDate day, List<String> serves) {
        return HeldMeeting.closing(unit, "other", day, serves);
    }

    private List<Occurrence> events() {
        return plans.sheet(organiser, task).occurrences();
    }
}

package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaogan.access.Actor;
import org.biaogan.base.Failure;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What several units held stands with each of them, as long as it stands. */
@CampaignTest
class HeldTogetherTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-12");
    private static final LocalDate CORRECTED = LocalDate.parse("2026-10-19");

    private final Activities activities;
    private final RecordingDesk desk;
    private final SmallPath small;
    private final Cast cast;

    HeldTogetherTest(Activities activities, RecordingDesk desk, SmallPath small, Cast cast) {
        this.activities = activities;
        this.desk = desk;
        this.small = small;
        this.cast = cast;
    }

    @Test
    void oneRecordOfTwoUnitsFollowsItsCorrectionAndItsWithdrawalInBoth() {
        var opened = small.open();
        Actor organiser = opened.organiser();
        long one = opened.college().firstTeacherBranch();
        long other = opened.college().secondTeacherBranch();

        long id =
                activities.record(
                        organiser, HeldMeeting.of(one, "theme-day", DAY, 7, List.of(other)));

        assertThat(days(organiser, null)).containsExactly(DAY);
        assertThat(days(organiser, one)).containsExactly(DAY);
        assertThat(days(organiser, other)).containsExactly(DAY);

        assertThat(activities.correct(organiser, id, corrected(one))).isTrue();
        assertThat(days(organiser, one)).containsExactly(CORRECTED);
        assertThat(days(organiser, other)).containsExactly(CORRECTED);

        activities.withdraw(organiser, id, "记错了");
        assertThat(days(organiser, null)).isEmpty();
        assertThat(days(organiser, other)).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whatIsWithdrawnWhileItIsCorrectedDoesNotStand() throws Exception {
        var opened = small.open();
        Actor organiser = opened.organiser();
        long branch = opened.college().firstTeacherBranch();
        for (int round = 0; round < 5; round++) {
            long id = activities.record(organiser, HeldMeeting.of(branch, DAY));
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                Future<?> correcting =
                        threads.submit(() -> {
                            start.await();
                            return isCorrected(organiser, id, branch);
                        });
                Future<?> withdrawing =
                        threads.submit(() -> {
                            start.await();
                            activities.withdraw(organiser, id, "记错了");
                            return null;
                        });
                correcting.get();
                withdrawing.get();
            }
            assertThat(days(organiser, branch)).isEmpty();
        }
    }

    private boolean isCorrected(Actor actor, long id, long branch) {
        try {
            return activities.correct(actor, id, corrected(branch));
        } catch (Failure withdrawnBefore) {
            return false;
        }
    }

    private static NewActivity corrected(long unit) {
        return HeldMeeting.correcting(unit, CORRECTED, 1, "日期写错了");
    }

    private List<LocalDate> days(Actor actor, @Nullable Long unit) {
        return desk.page(actor, new ActivityFilter(unit, null, null, null)).lines().stream()
                .map(ActivityLine::heldOn)
                .toList();
    }
}

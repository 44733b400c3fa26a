package org.biaogan.organization;

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
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two people at once, on data that is committed. */
@CampaignTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MergersAtOnceTest {

    private final UnitEnds ends;
    private final Cast cast;

    MergersAtOnceTest(UnitEnds ends, Cast cast) {
        this.ends = ends;
        this.cast = cast;
    }

    @Test
    void ofTwoUnitsThatAreMergedIntoEachOtherOneGoesOn() throws Exception {
        for (int round = 0; round < 5; round++) {
            var college = cast.college();
            long keeper = cast.holder("administrator", college.committee());
            long one = college.firstTeacherBranch();
            long other = college.secondTeacherBranch();
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                Future<Boolean> first = threads.submit(() -> merged(keeper, one, other, start));
                Future<Boolean> second = threads.submit(() -> merged(keeper, other, one, start));
                assertThat(List.of(first.get(), second.get()))
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private boolean merged(long keeper, long from, long into, CyclicBarrier start)
            throws Exception {
        Actor actor = cast.inUnit(keeper, from);
        start.await();
        try {
            ends.end(actor, new UnitEnding(LocalDate.parse("2026-11-20"), into, "党委会决定"));
            return true;
        } catch (Failure late) {
            return false;
        }
    }
}

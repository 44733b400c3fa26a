package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two people at once, on data that is committed. */
@CampaignTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NumberingRaceTest {

    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;

    NumberingRaceTest(EvidenceVault vault, SmallPath small, Pieces pieces) {
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
    }

    @Test
    void ofTwoFirstCitationsAtOnceOneIsPrimaryAndOneRefersToIt() throws Exception {
        Actor organiser = small.open().organiser();
        for (int round = 0; round < 5; round++) {
            long item = pieces.enter(organiser, "会议纪要");
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Future<Long>> both =
                        IntStream.range(0, 2)
                                .mapToObj(keyPoint ->
                                        threads.submit(() -> {
                                            start.await();
                                            return pieces.cite(organiser, item, keyPoint);
                                        }))
                                .toList();
                for (Future<Long> one : both) {
                    one.get();
                }
            }
            assertThat(vault.get(organiser, item).citations())
                    .extracting(Citation::primary)
                    .containsExactlyInAnyOrder(true, false);
        }
    }
}

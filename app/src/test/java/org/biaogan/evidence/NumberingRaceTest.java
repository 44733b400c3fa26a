package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.schemes.Shares;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two people at once, on data that is committed. */
@CampaignTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NumberingRaceTest {

    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final JdbcClient sql;

    NumberingRaceTest(EvidenceVault vault, SmallPath small, Pieces pieces, JdbcClient sql) {
        this.sql = sql;
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

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "PER_CENT"})
    void ofTwoUsesAtOnceBeyondWhatTheSchemeAllowsOneIsRefused(Shares shares) throws Exception {
        Actor organiser = small.open(SmallPath.FROM, shares).organiser();
        long item = pieces.enter(organiser, "获奖证书");
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both =
                    IntStream.range(0, 2)
                            .mapToObj(keyPoint ->
                                    threads.submit(() -> {
                                        start.await();
                                        try {
                                            pieces.cite(organiser, item, keyPoint, 60);
                                            return true;
                                        } catch (Refused tooMuch) {
                                            return false;
                                        }
                                    }))
                            .toList();
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whoCitesWhileItIsWithdrawnIsHeardOrToldAndTheNumbersStayRight() throws Exception {
        Actor organiser = small.open().organiser();
        for (int round = 0; round < 5; round++) {
            long item = pieces.enter(organiser, "会议纪要");
            var start = new CyclicBarrier(2);
            Future<Boolean> cited;
            try (var threads = Executors.newFixedThreadPool(2)) {
                cited =
                        threads.submit(() -> {
                            start.await();
                            try {
                                pieces.cite(organiser, item, 0);
                                return true;
                            } catch (Refused withdrawn) {
                                return false;
                            }
                        });
                threads.submit(
                                () -> {
                                    start.await();
                                    vault.withdraw(organiser, item, "交错了");
                                    return true;
                                })
                        .get();
            }
            ItemSheet sheet = vault.get(organiser, item);
            assertThat(sheet.item().stands()).isFalse();
            assertThat(sheet.citations()).hasSize(cited.get() ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "PER_CENT"})
    void alsoWhoWritesPastTheFrontDoorIsRefused(Shares shares) {
        Actor organiser = small.open(SmallPath.FROM, shares).organiser();
        long item = pieces.enter(organiser, "获奖证书");
        pieces.cite(organiser, item, 0, 60);

        assertThatThrownBy(() ->
                        sql.sql(
                                        """
                                        insert into evidence_citation
                                            (campaign_id, item_id, item_version, version_id, key_point_id, role,
                                             share, cited_at, cited_by)
                                        select campaign_id, item_id, item_version, version_id, :keyPoint,
                                               'REFERENCE', share, cited_at, cited_by
                                        from evidence_citation where item_id = :item
                                        """)
                                .param("keyPoint", pieces.keyPoint(organiser, 1))
                                .param("item", item)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}

package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a device keeps and sends again until it is told that it is here. */
@CampaignTest
class CapturesTest {

    private final Captures captures;
    private final Intake intake;
    private final SortingDesk sorting;
    private final SmallPath small;
    private final Cast cast;

    private SmallPath.Opened opened;
    private Actor organiser;
    private UUID key = new UUID(0, 0);

    CapturesTest(
            Captures captures, Intake intake, SortingDesk sorting, SmallPath small, Cast cast) {
        this.captures = captures;
        this.intake = intake;
        this.sorting = sorting;
        this.small = small;
        this.cast = cast;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
        key = UUID.randomUUID();
    }

    @Test
    void theSameKeyTwiceIsOneFile() throws IOException {
        take(organiser, "主题党日现场", null);
        take(organiser, "主题党日现场", null);

        assertThat(sorting.list(organiser)).hasSize(1);
        assertThat(captures.has(organiser, key)).isTrue();
    }

    @Test
    void aKeyStaysKnownWhenItsFileHasLeftTheTable() throws IOException {
        take(organiser, null, null);
        intake.discard(organiser, sorting.list(organiser).getFirst().upload().id());
        take(organiser, null, null);

        assertThat(sorting.list(organiser)).isEmpty();
    }

    @Test
    void anotherAccountsSameKeyIsAnotherFile() throws IOException {
        Actor secretary =
                cast.inCampaign(
                        cast.holder("secretary", opened.college().generalBranch()),
                        opened.campaignId());
        take(organiser, null, null);
        take(secretary, null, null);

        assertThat(sorting.list(organiser)).hasSize(1);
        assertThat(sorting.list(secretary)).hasSize(1);
    }

    @Test
    void theLineIsTheTitleOnTheTableAndTheUnitIsSaid() throws IOException {
        long branch = opened.college().studentBranch();
        take(organiser, " 学生支部志愿服务 ", branch);

        SortedFile said = sorting.list(organiser).getFirst().said();
        assertThat(said.title()).isEqualTo("学生支部志愿服务");
        assertThat(said.unitId()).isEqualTo(branch);
    }

    @Test
    void withoutALineTheTableProposesAsUsual() throws IOException {
        take(organiser, "", null);

        assertThat(sorting.list(organiser).getFirst().said().title()).isEqualTo("IMG 0412");
    }

    @Test
    void aUnitThatIsNotTheirsIsLeftToTheTable() throws IOException {
        take(organiser, "兄弟学院", opened.college().siblingGeneralBranch());

        assertThat(sorting.list(organiser).getFirst().said().unitId())
                .isEqualTo(opened.college().generalBranch());
    }

    @Test
    void otherBytesThanTheDeviceKeepsAreNotTaken() {
        var capture = new Capture(key, null, null, "0".repeat(64));

        assertThatThrownBy(() -> captures.take(organiser, capture, photo()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.code()).isEqualTo("evidence.quick.other-bytes"));
        assertThat(captures.has(organiser, key)).isFalse();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whatArrivesTwiceAtOnceIsOneFile() throws Exception {
        for (int round = 0; round < 5; round++) {
            key = UUID.randomUUID();
            var start = new CyclicBarrier(4);
            try (var threads = Executors.newFixedThreadPool(4)) {
                List<Future<Boolean>> all =
                        IntStream.range(0, 4)
                                .mapToObj(no ->
                                        threads.submit(() -> {
                                            start.await();
                                            take(organiser, "同时到", null);
                                            return true;
                                        }))
                                .toList();
                for (Future<Boolean> one : all) {
                    one.get();
                }
            }
            assertThat(sorting.count(organiser)).isEqualTo(round + 1);
        }
    }

    private void take(Actor actor, @Nullable String line, @Nullable Long unitId)
            throws IOException {
        captures.take(actor, new Capture(key, line, unitId, null), photo());
    }

    private static Arrival photo() {
        byte[] bytes = "照片".getBytes(StandardCharsets.UTF_8);
        return new Arrival(place -> Files.write(place, bytes), bytes.length, "IMG_0412.txt", null);
    }
}

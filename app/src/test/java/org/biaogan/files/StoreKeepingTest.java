package org.biaogan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Refused;
import org.biaogan.jobs.JobKind;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Re-reading and moving, on the home of the tests and a bucket of a real server. */
@CampaignTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class StoreKeepingTest {

    private static final JobKind.Progress UNSEEN =
            new JobKind.Progress() {
                @Override
                public void step(String step, long total) {}

                @Override
                public void add(long units) {}
            };

    private final BlobRepository blobs;
    private final RoundRepository rounds;
    private final MediaTypes mediaTypes;
    private final HomeFolder home;
    private final FileStore store;
    private final PlatformTransactionManager transactions;
    private final TestClock.SettableClock clock;

    @TempDir private Path folder;
    private OwnStores own;

    StoreKeepingTest(
            BlobRepository blobs,
            RoundRepository rounds,
            MediaTypes mediaTypes,
            HomeFolder home,
            FileStore store,
            PlatformTransactionManager transactions,
            TestClock.SettableClock clock) {
        this.blobs = blobs;
        this.rounds = rounds;
        this.mediaTypes = mediaTypes;
        this.home = home;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeEach
    void anEmptyBucket() throws IOException {
        own = new OwnStores(home);
    }

    @AfterEach
    void theClockStandsAgain() throws IOException {
        clock.set(TestClock.MORNING);
        own.close();
    }

    @Test
    void aRoundFindsWhatIsLostOrChangedGoesOnAfterAStopAndForgetsWhatIsWellAgain()
            throws Exception {
        String lost = keep();
        String changed = keep();
        String well = keep();
        Path spoilt = place(changed);
        byte[] before = Files.readAllBytes(spoilt);
        Files.delete(place(lost));
        Files.writeString(spoilt, "别的内容");

        rereading().readOne();
        assertThat(rereading().readOne()).isTrue();
        long reached = rounds.findOpen().orElseThrow().files();
        assertThat(rereading().readOne()).isTrue();
        assertThat(rounds.findOpen().orElseThrow().files()).isEqualTo(reached + 1);
        finish();
        assertThat(damage(lost)).get().extracting(Damage::missing).isEqualTo(true);
        assertThat(damage(changed)).get().extracting(Damage::missing).isEqualTo(false);
        assertThat(damage(well)).isEmpty();
        assertThat(rereading().readOne()).as("a round a month").isFalse();

        Files.write(spoilt, before);
        clock.set(TestClock.MORNING.plus(Duration.ofDays(31)));
        finish();
        assertThat(damage(changed)).isEmpty();
        assertThat(damage(lost)).isPresent();
        release(lost, changed, well);
    }

    @Test
    void aDamagedFileIsHealedWhenTheSameBytesComeAgain() throws IOException {
        String sha256 = keep("healed");
        Files.writeString(place(sha256), "别的内容");
        rounds.addDamage(sha256, false, clock.instant().atOffset(ZoneOffset.UTC));

        keep("healed");
        assertThat(place(sha256)).hasContent("healed");
        assertThat(damage(sha256)).isEmpty();
        release(sha256);
    }

    @Test
    void filesMoveToABucketUnderASealAndBackWhilePeopleRead() throws Exception {
        String one = keep("the first");
        String other = store(store.store(stream(OwnStores.bytes(9 << 20)), "a.bin"));
        Path keys = Files.writeString(folder.resolve("keys"), SealTest.secret(1));

        own.wire.cutAfter(3 << 20);
        assertThatThrownBy(() -> moving(Shelf.Kind.S3, null).run(1, UNSEEN))
                .isInstanceOf(Refused.class)
                .hasMessage("files.away");
        own.wire.mend();
        assertRead(one, other, null);
        run(moving(Shelf.Kind.S3, null));
        assertThat(own.inBucket()).contains(one, other);
        assertThat(place(one)).doesNotExist();
        assertRead(one, other, null);

        run(moving(Shelf.Kind.S3, keys));
        String sealed = one + "." + SealTest.key(1).id();
        assertThat(own.inBucket()).contains(sealed).doesNotContain(one);
        assertRead(one, other, keys);

        run(moving(Shelf.Kind.DISK, keys));
        assertThat(own.inBucket()).isEmpty();
        assertThat(place(sealed)).exists();
        assertRead(one, other, keys);
        release(one, other);
    }

    private Rereading rereading() {
        return new Rereading(
                rounds,
                blobs,
                own.shelves(Shelf.Kind.DISK, null),
                own.settings(Shelf.Kind.DISK, null),
                transactions,
                clock);
    }

    private void finish() throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            more = rereading().readOne();
        }
        assertThat(rounds.findOpen()).isEmpty();
    }

    private Moving moving(Shelf.Kind place, @Nullable Path keys) {
        return new Moving(blobs, rounds, own.shelves(place, keys), home, transactions, clock);
    }

    /** Other tests leave rows whose bytes they have lost. */
    private static void run(Moving moving) throws IOException {
        try {
            moving.run(Moving.STORE, UNSEEN);
        } catch (Refused left) {
            assertThat(left.code()).isEqualTo("files.moving.left");
        }
    }

    private void assertRead(String one, String other, @Nullable Path keys) throws IOException {
        var reading =
                new FileStore(
                        home,
                        own.shelves(Shelf.Kind.DISK, keys),
                        blobs,
                        mediaTypes,
                        transactions,
                        clock);
        assertThat(reading.open(one)).hasContent("the first");
        assertThat(reading.open(other).readAllBytes()).isEqualTo(OwnStores.bytes(9 << 20));
    }

    private Optional<Damage> damage(String sha256) {
        return rounds.listDamage(Integer.MAX_VALUE).stream()
                .filter(it -> it.sha256().equals(sha256))
                .findFirst();
    }

    private Path place(String name) {
        return new DiskShelf(home.files()).place(name);
    }

    private String keep() throws IOException {
        return keep("字节 " + System.nanoTime());
    }

    private String keep(String content) throws IOException {
        return store(store.store(stream(content.getBytes(StandardCharsets.UTF_8)), "a.txt"));
    }

    private static String store(StoredFile file) {
        return file.sha256();
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private void release(String... fingerprints) {
        List.of(fingerprints).forEach(store::release);
    }
}

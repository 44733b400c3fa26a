package org.biaogan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is thrown away, and what is not, on the home of the tests and in a bucket. */
@CampaignTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ClearingTest {

    private final BlobRepository blobs;
    private final RoundRepository rounds;
    private final HomeFolder home;
    private final FileStore store;
    private final PlatformTransactionManager transactions;
    private final TestClock.SettableClock clock;

    @TempDir private Path folder;
    private OwnStores own;

    ClearingTest(
            BlobRepository blobs,
            RoundRepository rounds,
            HomeFolder home,
            FileStore store,
            PlatformTransactionManager transactions,
            TestClock.SettableClock clock) {
        this.blobs = blobs;
        this.rounds = rounds;
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
    void leftoversGoOnlyWhenTheyAreOldAndNothingCanNeedThem() throws Exception {
        String kept = keep("kept");
        String spoilt = keep("spoilt");
        String old = Hashes.of(stream("old".getBytes(StandardCharsets.UTF_8)));
        String fresh = Hashes.of(stream("fresh".getBytes(StandardCharsets.UTF_8)));
        Path oldStray = aged(Files.writeString(made(old), "old"));
        Path freshStray = Files.writeString(made(fresh), "fresh");
        Files.setLastModifiedTime(freshStray, FileTime.from(clock.instant()));
        aged(place(kept));
        Files.writeString(place(spoilt), "别的内容");
        Path only = aged(Files.writeString(made(spoilt + ".00000000"), "the only good copy"));
        own.bucket().put(Files.writeString(folder.resolve("second"), "kept"), kept);
        clock.set(clock.instant().plus(Duration.ofDays(400)));
        Files.setLastModifiedTime(freshStray, FileTime.from(clock.instant()));

        Clearing clearing = clearing();
        assertThat(clearing.isDue()).isTrue();
        clearing.clear();
        assertThat(clearing.isDue()).isFalse();
        assertThat(oldStray).doesNotExist();
        assertThat(freshStray).exists();
        assertThat(only).exists();
        assertThat(place(kept)).exists();
        assertThat(own.inBucket()).isEmpty();
        Files.delete(freshStray);
        release(kept, spoilt);
        assertThat(only).doesNotExist();
    }

    private Clearing clearing() {
        return new Clearing(
                blobs,
                rounds,
                own.shelves(Shelf.Kind.DISK, null),
                own.settings(Shelf.Kind.DISK, null),
                transactions,
                clock);
    }

    private Path place(String name) {
        return new DiskShelf(home.files()).place(name);
    }

    private Path made(String name) throws IOException {
        Files.createDirectories(place(name).resolveSibling(""));
        return place(name);
    }

    private Path aged(Path file) throws IOException {
        return Files.setLastModifiedTime(
                file, FileTime.from(clock.instant().minus(Duration.ofDays(3))));
    }

    private String keep(String content) throws IOException {
        return store.store(stream(content.getBytes(StandardCharsets.UTF_8)), "a.txt").sha256();
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private void release(String... fingerprints) {
        List.of(fingerprints).forEach(store::release);
    }
}

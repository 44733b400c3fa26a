package org.biaogan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The same store with a bucket of a real S3 server, whose line can be cut. */
@CampaignTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BucketTest {

    private static final int MEGABYTE = 1 << 20;

    private final BlobRepository blobs;
    private final MediaTypes mediaTypes;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    @TempDir private Path folder;
    private OwnStores own;
    private Wire wire;
    private BucketShelf bucket;
    private FileStore store;

    BucketTest(
            BlobRepository blobs,
            MediaTypes mediaTypes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.blobs = blobs;
        this.mediaTypes = mediaTypes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeEach
    void anEmptyBucket() throws IOException {
        own = new OwnStores(new HomeFolder(folder.resolve("home")));
        wire = own.wire;
        bucket = own.bucket();
        store = store(own.shelves(Shelf.Kind.S3, null));
    }

    @AfterEach
    void lineDown() throws IOException {
        own.close();
    }

    private FileStore store(Shelves shelves) {
        return new FileStore(own.home(), shelves, blobs, mediaTypes, transactions, clock);
    }

    @Test
    void largeBytesTravelInPartsAndComeBackWholeInPartAndAsAFile() throws Exception {
        byte[] plain = OwnStores.bytes(12 * MEGABYTE);
        String sha256 = keep(plain);

        assertThat(store.open(sha256).readAllBytes()).isEqualTo(plain);
        var download = store.resource(sha256);
        assertThat(download.contentLength()).isEqualTo(plain.length);
        try (var part = download.getInputStream()) {
            part.skipNBytes(7 * MEGABYTE);
            assertThat(part.readNBytes(10))
                    .isEqualTo(Arrays.copyOfRange(plain, 7 * MEGABYTE, 7 * MEGABYTE + 10));
        }
        Path lent;
        try (var borrowed = store.borrow(sha256)) {
            lent = borrowed.path();
            assertThat(lent).hasBinaryContent(plain);
        }
        assertThat(lent).doesNotExist();
        assertThat(own.onDisk()).isEmpty();
        store.release(sha256);
    }

    @Test
    void bytesGoWithTheirTransactionWithTheLastWhoRefersToThemAndForGood() {
        var together = new TransactionTemplate(transactions);
        together.executeWithoutResult(status -> {
            keep(OwnStores.bytes(100));
            status.setRollbackOnly();
        });
        assertThat(own.inBucket()).isEmpty();

        store.release(keep(OwnStores.bytes(101)));
        assertThat(own.inBucket()).isEmpty();

        String sha256 = keep(OwnStores.bytes(102));
        together.executeWithoutResult(status -> store.destroy(sha256));
        assertThat(own.inBucket()).isEmpty();
        assertThatThrownBy(() -> keep(OwnStores.bytes(102))).hasMessage("files.destroyed");
        assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(NotFound.class);
        assertThat(own.inBucket()).isEmpty();
    }

    @Test
    void aServerThatDiesInTheMiddleOfAnUploadLeavesNothingHalf() throws IOException {
        byte[] plain = OwnStores.bytes(13 * MEGABYTE);
        wire.cutAfter(8 * MEGABYTE);

        assertThatThrownBy(() -> keep(plain)).isInstanceOf(Refused.class).hasMessage("files.away");
        assertThat(own.onDisk()).isEmpty();

        wire.mend();
        assertThat(own.inBucket()).isEmpty();
        assertThat(bucket.giveUpUnfinished(Instant.now().minus(Duration.ofHours(1)))).isZero();
        assertThat(bucket.giveUpUnfinished(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(bucket.giveUpUnfinished(Instant.now().plusSeconds(60))).isZero();
        String sha256 = keep(plain);
        assertThat(store.open(sha256).readAllBytes()).isEqualTo(plain);

        wire.cutAfter(0);
        assertThatThrownBy(() -> store.open(sha256)).hasMessage("files.away");
        together(() -> store.destroy(sha256));
        wire.mend();
        assertThat(own.inBucket()).hasSize(1);
        store.repeatDestruction();
        assertThat(own.inBucket()).isEmpty();
    }

    @Test
    void damagedBytesEndBeforeTheirEnd() throws IOException {
        String sha256 = keep(OwnStores.bytes(200_000));
        Path other = Files.write(folder.resolve("other"), OwnStores.bytes(200_001));
        bucket.put(other, sha256);
        try (var read = store.open(sha256)) {
            assertThatThrownBy(read::readAllBytes).isInstanceOf(DamagedBytes.class);
        }
        assertThatThrownBy(() -> store.borrow(sha256)).isInstanceOf(NotFound.class);
        assertThat(own.onDisk()).isEmpty();
        store.release(sha256);
    }

    @Test
    void sealedFilesAreReadLikeAnyOtherAndWhatLiesElsewhereToo() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), SealTest.secret(1));
        var sealing = store(own.shelves(Shelf.Kind.DISK, keys));
        byte[] plain = OwnStores.bytes(300_000);
        String onDisk = sealing.store(new ByteArrayInputStream(plain), "a.bin").sha256();
        String inBucket = keep(OwnStores.bytes(300));

        assertThat(sealing.open(onDisk).readAllBytes()).isEqualTo(plain);
        assertThat(sealing.open(inBucket).readAllBytes()).isEqualTo(OwnStores.bytes(300));
        try (var part = sealing.resource(onDisk).getInputStream();
                var borrowed = sealing.borrow(onDisk)) {
            part.skipNBytes(200_000);
            assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(plain, 200_000, 300_000));
            assertThat(borrowed.path()).hasBinaryContent(plain);
        }
        assertThat(own.onDisk().toString()).contains(onDisk + "." + SealTest.key(1).id());
        assertThatThrownBy(() ->
                        new StoreAtStart(blobs, own.shelves(Shelf.Kind.S3, null))
                                .check(new Place(Shelf.Kind.DISK, SealTest.key(1).id(), 1, 1)))
                .hasMessageContaining(SealTest.key(1).id());
        sealing.release(onDisk);
        sealing.release(inBucket);
        assertThat(own.onDisk()).isEmpty();
        assertThat(own.inBucket()).isEmpty();
    }

    private void together(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private String keep(byte[] plain) {
        try {
            return store.store(new ByteArrayInputStream(plain), "a.bin").sha256();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.biaogan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Bytes on disk and their rows, with transactions that really end. */
@CampaignTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class FileStoreTest {

    private final FileStore store;
    private final TransactionTemplate together;
    private final Path home;

    FileStoreTest(
            FileStore store,
            PlatformTransactionManager transactions,
            @Value("${biaogan.home}") Path home) {
        this.store = store;
        this.together = new TransactionTemplate(transactions);
        this.home = home;
    }

    @Test
    void aStreamThatBreaksOffLeavesNothingBehind() throws IOException {
        List<Path> before = onDisk();
        InputStream broken =
                new SequenceInputStream(
                        bytes("x".repeat(300_000)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the line is dead");
                            }
                        });

        assertThatThrownBy(() -> store.store(broken, "半份.docx")).isInstanceOf(IOException.class);
        assertThat(onDisk()).isEqualTo(before);
    }

    @Test
    void theSameBytesAreKeptOnceAlsoWhenTheyComeAtOnce() throws Exception {
        String content = fresh();
        List<Path> before = onDisk();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<StoredFile>> all =
                    IntStream.range(0, 8)
                            .mapToObj(it ->
                                    threads.submit(() -> store.store(bytes(content), "a.txt")))
                            .toList();
            for (Future<StoredFile> one : all) {
                assertThat(store.borrow(one.get().sha256()).path()).hasContent(content);
            }
        }
        assertThat(onDisk()).hasSize(before.size() + 1);
    }

    @Test
    void bytesGoWithTheTransactionThatWouldHaveReferredToThem() throws IOException {
        List<Path> before = onDisk();
        String[] sha256 = new String[1];
        together.executeWithoutResult(status -> {
            sha256[0] = keep(fresh());
            status.setRollbackOnly();
        });

        assertThat(store.find(sha256[0])).isEmpty();
        assertThat(onDisk()).isEqualTo(before);
    }

    @Test
    void releasedBytesGoWhenNothingRefersToThem() throws IOException {
        String content = fresh();
        String sha256 = keep(content);
        store.release(sha256);

        assertThat(store.find(sha256)).isEmpty();
        assertThatThrownBy(() -> store.borrow(sha256).path()).isInstanceOf(NotFound.class);
        assertThat(keep(content)).isEqualTo(sha256);
        assertThat(store.borrow(sha256).path()).hasContent(content);
    }

    @Test
    void destroyedBytesGoAfterTheCommitAndAreNeverTakenInAgain() {
        String content = fresh();
        String sha256 = keep(content);
        together.executeWithoutResult(status -> {
            store.destroy(sha256);
            status.setRollbackOnly();
        });
        assertThat(store.borrow(sha256).path()).hasContent(content);

        together.executeWithoutResult(status -> store.destroy(sha256));
        assertThatThrownBy(() -> store.borrow(sha256).path()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep(content))
                .isInstanceOf(Refused.class)
                .hasMessage("files.destroyed");
        assertThatThrownBy(() -> store.borrow(sha256).path()).isInstanceOf(NotFound.class);
    }

    @Test
    void aStartDestroysWhatThePowerCutSpared() throws IOException {
        String content = fresh();
        String sha256 = keep(content);
        Path place = store.borrow(sha256).path();
        together.executeWithoutResult(status -> store.destroy(sha256));
        Files.writeString(place, content);

        store.repeatDestruction();
        assertThat(place).doesNotExist();
    }

    @Test
    void whatLiesOnDiskAlreadyIsTakenOverWhole() throws IOException {
        String content = fresh();
        try (var received = store.receive(place -> Files.writeString(place, content))) {
            assertThat(store.borrow(store.keep(received, "a.txt").sha256()).path())
                    .hasContent(content);
        }
        assertThat(home.resolve("work/incoming")).isEmptyDirectory();
    }

    private String keep(String content) {
        try {
            return store.store(bytes(content), "a.txt").sha256();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String fresh() {
        return "字节 " + System.nanoTime();
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> all =
                Stream.concat(
                        Files.walk(home.resolve("files")),
                        Files.walk(home.resolve("work/incoming")))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

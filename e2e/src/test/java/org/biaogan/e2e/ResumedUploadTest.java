package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of the tus protocol that nobody here has written, and a line that goes dead. */
class ResumedUploadTest {

    private static final int CHUNK = 1 << 20;

    @TempDir private Path folder;

    @Test
    void aFileThatBrokeOffGoesOnWhereItStoppedAndArrivesWhole() throws Exception {
        Product product = SampleHome.shared();
        Path film = film();
        try (Visitor branch = Visitor.signedIn(product, "branch2")) {
            TusClient client = client(product, branch);
            client.enableResuming(new TusURLMemoryStore());
            TusUploader broken = client.createUpload(upload(film, "录像/2026-03-05 现场.mp4"));
            broken.setChunkSize(CHUNK);
            broken.uploadChunk();
            broken.uploadChunk();
            broken.finish();

            TusUploader again = client.resumeUpload(upload(film, "录像/2026-03-05 现场.mp4"));
            assertThat(again.getOffset()).isEqualTo(2L * CHUNK);
            again.setChunkSize(CHUNK);
            while (again.uploadChunk() > -1) {
                assertThat(again.getOffset()).isLessThanOrEqualTo(Files.size(film));
            }
            again.finish();

            assertThat(branch.get("/campaigns/1/evidence/sorting").body())
                    .contains("2026-03-05 现场.mp4", "录像");
            assertThat(stored(product, film)).exists();
            try (Stream<Path> left = Files.walk(product.home().resolve("arriving"))) {
                assertThat(left).noneMatch(it -> it.endsWith("data"));
            }
        }
    }

    @Test
    void aNameWithTheMarkOfAClassifiedPaperIsRefusedBeforeItsFirstByte() throws Exception {
        Product product = SampleHome.shared();
        try (Visitor branch = Visitor.signedIn(product, "branch2")) {
            TusClient client = client(product, branch);

            assertThatExceptionOfType(ProtocolException.class)
                    .isThrownBy(() -> client.createUpload(upload(film(), "机密/现场.mp4")))
                    .withMessageContaining("409");
        }
    }

    private static TusClient client(Product product, Visitor visitor) throws Exception {
        visitor.get("/campaigns/1/evidence/new");
        var client = new TusClient();
        client.setUploadCreationURL(
                URI.create(product.url() + "/campaigns/1/evidence/uploads/resumable").toURL());
        client.setHeaders(headers(visitor));
        return client;
    }

    private static Map<String, String> headers(Visitor visitor) throws IOException {
        var headers = new HashMap<String, String>();
        for (String line : visitor.heads().strip().split("\r\n")) {
            headers.put(
                    line.substring(0, line.indexOf(':')), line.substring(line.indexOf(' ') + 1));
        }
        return headers;
    }

    private static TusUpload upload(Path file, String path) throws IOException {
        var upload = new TusUpload(file.toFile());
        upload.setMetadata(Map.of("path", path, "lastModified", "1762000000000"));
        return upload;
    }

    private Path film() throws IOException {
        byte[] bytes = new byte[3 * CHUNK + 17];
        new Random(5).nextBytes(bytes);
        return Files.write(folder.resolve("film.mp4"), bytes);
    }

    private static Path stored(Product product, Path file) throws IOException {
        String sha256 = Hashes.sha256(file);
        return product.home()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}

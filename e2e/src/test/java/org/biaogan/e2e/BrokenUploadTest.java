package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that goes dead in the middle of a file. */
class BrokenUploadTest {

    private static final int PROMISED = 40_000_000;

    @TempDir private Path folder;

    @Test
    void anUploadThatBreaksOffLeavesNoFileAndNoRow() throws Exception {
        Path home = folder.resolve("home");
        try (Product product = Product.start(home);
                Person organiser = Person.signedIn(product, "organiser", Person.Device.DESK)) {
            String campaign = URI.create(organiser.page.url()).getPath();
            organiser.open(campaign + "/evidence/new");
            String token = organiser.page.locator("form[data-drop] [data-header]").inputValue();
            String cookies =
                    organiser.page.context().cookies().stream()
                            .map((Cookie it) -> it.name + "=" + it.value)
                            .collect(Collectors.joining("; "));
            List<Path> before = onDisk(home);

            breakOff(product, campaign + "/evidence/uploads", token, cookies);
            await(home, before);

            assertThat(onDisk(home)).isEqualTo(before);
            organiser.open(campaign + "/evidence/sorting");
            assertThat(organiser.page.content()).contains("整理台是空的");
        }
    }

    /** Promises forty megabytes, sends four, and is gone. */
    private static void breakOff(Product product, String path, String token, String cookies)
            throws IOException {
        URI url = URI.create(product.url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    """
                    POST %s HTTP/1.1
                    Host: localhost
                    Cookie: %s
                    X-XSRF-TOKEN: %s
                    X-Requested-With: drop
                    Content-Type: multipart/form-data; boundary=edge
                    Content-Length: %d

                    --edge
                    Content-Disposition: form-data; name="file"; filename="half.bin"

                    """
                            .formatted(path, cookies, token, PROMISED)
                            .replace("\n", "\r\n");
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(new byte[PROMISED / 10]);
            out.flush();
            socket.setSoLinger(true, 0);
        }
    }

    /** Until what was begun is gone from the work folder. */
    private static void await(Path home, List<Path> before)
            throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !onDisk(home).equals(before); i++) {
            Thread.sleep(100);
        }
    }

    private static List<Path> onDisk(Path home) throws IOException {
        try (Stream<Path> all =
                Stream.concat(
                        Files.walk(home.resolve("files")),
                        Files.list(home.resolve("work/incoming")))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

package org.biaogan.e2e;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A large file of which only the first half was sent. */
final class HalfSent implements AutoCloseable {

    private static final int HALF = 3_000_000;

    private @Nullable Socket socket;

    /** Sends it as somebody who is signed in, until its part lies on the disk. */
    void begin(Product product, Visitor sender) throws IOException, InterruptedException {
        var line = new Socket("localhost", product.port());
        socket = line;
        String head =
                """
                POST /campaigns/1/evidence/uploads HTTP/1.1\r
                Host: localhost\r
                %sX-Requested-With: drop\r
                Content-Type: multipart/form-data; boundary=half\r
                Content-Length: %d\r
                \r
                --half\r
                Content-Disposition: form-data; name="file"; filename="half.bin"\r
                Content-Type: application/octet-stream\r
                \r
                """;
        var out = line.getOutputStream();
        out.write(head.formatted(sender.heads(), 2 * HALF).getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[HALF]);
        out.flush();
        awaitPart(product.home().resolve("work/incoming"));
    }

    /** The line goes dead. */
    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private static void awaitPart(Path incoming) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming)) {
                for (Path part : parts) {
                    if (Files.size(part) > HALF / 2) {
                        return;
                    }
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("What is being sent does not lie in " + incoming);
    }
}

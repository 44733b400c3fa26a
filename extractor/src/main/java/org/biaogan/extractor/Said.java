package org.biaogan.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Listens to what a program says: so much is kept, the rest is let go by. */
final class Said implements Runnable {

    private final InputStream in;
    private final int most;
    private volatile String text = "";

    Said(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    @Override
    public void run() {
        try (in) {
            text = new String(in.readNBytes(most), StandardCharsets.UTF_8);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // It was ended while it spoke; what it said before is not wanted any more.
        }
    }

    String text() {
        return text;
    }
}

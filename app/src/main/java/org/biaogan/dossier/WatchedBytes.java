package org.biaogan.dossier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.biaogan.jobs.JobKind;

/** Counts bytes while they are read, so that a person can see and stop a large file half way. */
final class WatchedBytes extends FilterInputStream {

    private final JobKind.Progress progress;

    WatchedBytes(InputStream bytes, JobKind.Progress progress) {
        super(bytes);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            progress.add(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read > 0) {
            progress.add(read);
        }
        return read;
    }
}

package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/** Kept bytes on their way out: as a stream, as what a browser asks for, as a file of this disk. */
record Lending(BlobRepository blobs, Shelves shelves, Path work) {

    InputStream open(String sha256) {
        Kept kept = get(sha256);
        return told(sha256, () -> proven(kept));
    }

    /** Bytes for a download, also for a part of them; a part cannot be compared with the hash. */
    Resource resource(String sha256) {
        Kept kept = get(sha256);
        return new Download(kept);
    }

    Borrowed borrow(String sha256) {
        Kept kept = get(sha256);
        return told(sha256, () -> lend(kept));
    }

    Borrowed lend(Kept kept) throws IOException {
        var near = shelves.near(kept);
        return near.isPresent() ? new Borrowed(near.get(), false) : new Borrowed(copy(kept), true);
    }

    private Path copy(Kept kept) throws IOException {
        Path copy = Files.createTempFile(work, "lent-", ".tmp");
        try (InputStream bytes = proven(kept)) {
            Shelves.write(bytes, copy);
            return copy;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(copy);
            throw broken;
        }
    }

    /** What has a row and bytes; one that is missing or damaged is told as not found. */
    private Kept get(String sha256) {
        Kept told = blobs.findKept(sha256).orElseThrow(() -> new NotFound("file", sha256));
        return told(
                sha256, () -> shelves.find(told).orElseThrow(() -> new NotFound("file", sha256)));
    }

    /** The file may be moved in the moment before it is opened. */
    private InputStream open(Kept kept, long from) throws IOException {
        try {
            return shelves.open(kept, from);
        } catch (NoSuchFileException moved) {
            return shelves.open(shelves.find(kept).orElseThrow(() -> moved), from);
        }
    }

    InputStream proven(Kept kept) throws IOException {
        return new ProvenBytes(open(kept, 0), kept.sha256());
    }

    private interface Asking<T> {
        T ask() throws IOException;
    }

    private static <T> T told(String sha256, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (NoSuchFileException | DamagedBytes gone) {
            throw new NotFound("file", sha256);
        } catch (ShelfAway away) {
            throw new Refused("files.away");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Download extends AbstractResource {

        private final Kept kept;

        Download(Kept kept) {
            this.kept = kept;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return kept.size();
        }

        @Override
        public String getDescription() {
            return "kept file " + kept.sha256();
        }

        @Override
        public InputStream getInputStream() {
            return new Part(kept);
        }
    }

    /** Opened at the first byte that is read, so that what is skipped is never fetched. */
    private final class Part extends InputStream {

        private final Kept kept;
        private long skipped;
        private @Nullable InputStream opened;

        Part(Kept kept) {
            this.kept = kept;
        }

        private InputStream opened() throws IOException {
            if (opened == null) {
                opened = skipped == 0 ? proven(kept) : open(kept, skipped);
            }
            return opened;
        }

        @Override
        public long skip(long n) throws IOException {
            if (opened != null) {
                return opened.skip(n);
            }
            long now = Math.clamp(n, 0, kept.size() - skipped);
            skipped += now;
            return now;
        }

        @Override
        public int read() throws IOException {
            return opened().read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return opened().read(to, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
            }
        }
    }
}

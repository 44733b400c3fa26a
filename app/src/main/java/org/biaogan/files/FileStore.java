package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bytes under their own hash, in folders of the home. A file is complete and on disk before it has
 * its name, and before the database knows it; the same bytes are kept once. What happens to the
 * same bytes happens one after the other: each step holds their lock until its transaction ends.
 */
@Service
public class FileStore {

    private static final int BUFFER = 1 << 16;

    private final Path incoming;
    private final Shelves shelves;
    private final BlobRepository blobs;
    private final MediaTypes mediaTypes;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;
    private final Clock clock;

    FileStore(
            HomeFolder home,
            BlobRepository blobs,
            MediaTypes mediaTypes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.incoming = home.incoming();
        this.shelves = new Shelves(home.files());
        this.blobs = blobs;
        this.mediaTypes = mediaTypes;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** How bytes are brought to a place: renamed where they lie near, else written there. */
    public interface Delivery {
        void to(Path place) throws IOException;
    }

    /**
     * Bytes that have come in whole and are not kept yet; closing throws away what was not kept.
     */
    public record Received(Path part, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(part);
        }
    }

    /** Streams to disk with constant memory. A stream that breaks off leaves nothing behind. */
    public Received receive(InputStream bytes) throws IOException {
        MessageDigest digest = sha256();
        Path part = Files.createTempFile(incoming, "part-", ".tmp");
        try {
            copy(new DigestInputStream(bytes, digest), part);
            return new Received(part, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(part);
            throw broken;
        }
    }

    /** Takes what lies on disk already, so that it is written once. */
    public Received receive(Delivery delivery) throws IOException {
        Path part = Files.createTempFile(incoming, "part-", ".tmp");
        try {
            delivery.to(part);
            return new Received(part, digested(part));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(part);
            throw broken;
        }
    }

    /**
     * Keeps what was received, in the transaction of the one who will refer to it; when that rolls
     * back the bytes go as well.
     */
    public StoredFile keep(Received received, @Nullable String originalName) {
        return together.execute(status -> {
            String sha256 = received.sha256();
            blobs.lock(sha256);
            if (blobs.isDestroyed(sha256)) {
                throw new Refused("files.destroyed");
            }
            AfterTransaction.rolledBack(() -> forget(sha256));
            try {
                StoredFile file = describe(received, originalName);
                shelves.put(received.part(), sha256);
                blobs.add(file, OffsetDateTime.now(clock));
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public StoredFile store(InputStream bytes, @Nullable String originalName) throws IOException {
        try (Received received = receive(bytes)) {
            return keep(received, originalName);
        }
    }

    /** Takes over a file that was made in the home's work folder. */
    public StoredFile adopt(Path made, @Nullable String originalName) throws IOException {
        return keep(new Received(made, digested(made)), originalName);
    }

    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bytes are; a missing file is a fault of the store, told as not found. */
    public Path path(String sha256) {
        Path path = shelves.place(sha256);
        if (!Files.isRegularFile(path)) {
            throw new NotFound("file", sha256);
        }
        return path;
    }

    public Optional<StoredFile> find(String sha256) {
        return blobs.find(sha256);
    }

    /** When bytes were kept; without an end they still are. */
    public record Stay(OffsetDateTime since, @Nullable OffsetDateTime until) {

        public boolean covers(OffsetDateTime moment) {
            return !moment.isBefore(since) && (until == null || !moment.isAfter(until));
        }
    }

    public List<Stay> stays(List<String> fingerprints) {
        return blobs.stays(fingerprints);
    }

    /** Lets go of bytes, once the transaction is through, if nothing refers to them any more. */
    public void release(String sha256) {
        AfterTransaction.committed(() -> forget(sha256));
    }

    /**
     * The bytes are gone for good once the transaction is through, and are never taken in again.
     * Only a removal by two persons may ask for this.
     */
    public void destroy(String sha256) {
        blobs.lock(sha256);
        blobs.addDestroyed(sha256, OffsetDateTime.now(clock));
        AfterTransaction.committed(() -> shelves.clear(sha256));
    }

    /** Destroys again what a power cut between commit and deletion may have left. */
    void repeatDestruction() {
        blobs.listDestroyed().forEach(shelves::clear);
    }

    /** The row goes first, so that a row never speaks of bytes that are missing. */
    private void forget(String sha256) {
        apart.executeWithoutResult(status -> {
            blobs.lock(sha256);
            try {
                blobs.remove(sha256);
            } catch (DataIntegrityViolationException somethingRefersToIt) {
                status.setRollbackOnly();
                return;
            }
            shelves.clear(sha256);
        });
    }

    private StoredFile describe(Received received, @Nullable String originalName)
            throws IOException {
        Optional<StoredFile> known = blobs.find(received.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        String mediaType = mediaTypes.of(received.part(), originalName);
        return new StoredFile(
                received.sha256(),
                Files.size(received.part()),
                mediaType,
                PageCount.of(received.part(), mediaType));
    }

    private static void copy(InputStream from, Path to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
    }

    /** Reads what was just written, and brings it to disk. */
    private static String digested(Path part) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(part), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

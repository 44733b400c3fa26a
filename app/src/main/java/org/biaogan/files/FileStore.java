package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bytes under their own hash, on a shelf: folders of the home or a bucket. A file is complete there
 * before the database knows it; the same bytes are kept once. What happens to the same bytes
 * happens one after the other: each step holds their lock until its transaction ends.
 */
@Service
public class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final Path incoming;
    private final Shelves shelves;
    private final Lending lending;
    private final BlobRepository blobs;
    private final MediaTypes mediaTypes;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;
    private final Clock clock;

    FileStore(
            HomeFolder home,
            Shelves shelves,
            BlobRepository blobs,
            MediaTypes mediaTypes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.incoming = home.incoming();
        this.shelves = shelves;
        this.lending = new Lending(blobs, shelves, home.work());
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
        MessageDigest digest = Hashes.sha256();
        Path part = Files.createTempFile(incoming, "part-", ".tmp");
        try {
            Shelves.write(new DigestInputStream(bytes, digest), part);
            return travelled(new Received(part, HexFormat.of().formatHex(digest.digest())));
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
            return travelled(new Received(part, digested(part)));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(part);
            throw broken;
        }
    }

    /** What has far to go goes before a transaction is open, so that none waits for the way. */
    private Received travelled(Received received) throws IOException {
        String sha256 = received.sha256();
        if (shelves.place() == Shelf.Kind.DISK || blobs.isDestroyed(sha256)) {
            return received;
        }
        try {
            if (blobs.findKept(sha256).isEmpty()) {
                bring(received);
            }
            return received;
        } catch (ShelfAway away) {
            throw away(away);
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
            try {
                if (blobs.isDestroyed(sha256)) {
                    shelves.clear(sha256);
                    throw new Refused("files.destroyed");
                }
                AfterTransaction.rolledBack(() -> forget(sha256));
                Optional<Kept> known = blobs.findKept(sha256);
                if (known.isPresent() && isSound(known.get())) {
                    return blobs.find(sha256).orElseThrow();
                }
                StoredFile file = describe(received, originalName);
                blobs.add(file, bring(received), OffsetDateTime.now(clock));
                return file;
            } catch (ShelfAway away) {
                throw away(away);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Bytes that were found damaged are replaced when the same come again. */
    private boolean isSound(Kept known) throws IOException {
        if (blobs.heal(known.sha256())) {
            shelves.clear(known.sha256());
        }
        return shelves.has(known);
    }

    private Kept bring(Received received) throws IOException {
        Kept fresh = shelves.fresh(received.sha256(), Files.size(received.part()));
        return shelves.has(fresh) ? fresh : shelves.put(received.part(), received.sha256());
    }

    private static Refused away(ShelfAway away) {
        LOG.warn("The store of the files does not answer", away);
        return new Refused("files.away");
    }

    public StoredFile store(InputStream bytes, @Nullable String originalName) throws IOException {
        try (Received received = receive(bytes)) {
            return keep(received, originalName);
        }
    }

    /** The bytes, which end in the middle where they are no longer those that came. */
    public InputStream open(String sha256) {
        return lending.open(sha256);
    }

    /** The bytes for a download, also for a part of it. */
    public Resource resource(String sha256) {
        return lending.resource(sha256);
    }

    /** The bytes as a file of this disk, until it is given back. */
    public Borrowed borrow(String sha256) {
        return lending.borrow(sha256);
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
        AfterTransaction.committed(() -> clear(sha256));
    }

    /** Destroys again what a power cut, or a store that was away, may have left. */
    void repeatDestruction() {
        blobs.listDestroyed().forEach(this::clear);
    }

    private void clear(String sha256) {
        try {
            shelves.clear(sha256);
            apart.executeWithoutResult(status -> blobs.cleared(sha256, OffsetDateTime.now(clock)));
        } catch (ShelfAway away) {
            LOG.warn("{} is destroyed once its store answers again", sha256, away);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The row goes first, so that a row never speaks of bytes that are missing. Bytes that cannot
     * be reached now are thrown away later, as nothing speaks of them.
     */
    private void forget(String sha256) {
        apart.executeWithoutResult(status -> {
            blobs.lock(sha256);
            try {
                blobs.remove(sha256);
            } catch (DataIntegrityViolationException somethingRefersToIt) {
                status.setRollbackOnly();
                return;
            }
            try {
                shelves.clear(sha256);
            } catch (ShelfAway later) {
                LOG.warn("{} is thrown away later", sha256, later);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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

    /** Reads what was just written, and brings it to disk. */
    private static String digested(Path part) throws IOException {
        try (InputStream bytes = Files.newInputStream(part);
                FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            String sha256 = Hashes.of(bytes);
            channel.force(true);
            return sha256;
        }
    }
}

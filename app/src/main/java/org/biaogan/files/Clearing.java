package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Throws away what uploads that failed, and moves that were interrupted, have left: bytes that are
 * old enough, that no row speaks of, and that nobody is just about to keep. A second copy goes only
 * after the first has been read and is whole.
 */
@Component
class Clearing {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    private final BlobRepository blobs;
    private final RoundRepository rounds;
    private final Shelves shelves;
    private final StoreSettings settings;
    private final TransactionTemplate together;
    private final Clock clock;

    Clearing(
            BlobRepository blobs,
            RoundRepository rounds,
            Shelves shelves,
            StoreSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.blobs = blobs;
        this.rounds = rounds;
        this.shelves = shelves;
        this.settings = settings;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What was thrown away. */
    record Done(long files, long bytes, int unfinished) {

        Done and(Shelf.Entry entry) {
            return new Done(files + 1, bytes + entry.size(), unfinished);
        }

        Done andUnfinished(int more) {
            return new Done(files, bytes, unfinished + more);
        }
    }

    /** The same, and when. */
    public record Last(OffsetDateTime at, long files, long bytes, int unfinished) {}

    boolean isDue() {
        return rounds.findClearing().map(it -> it.at().plusDays(1).isBefore(now())).orElse(true);
    }

    /** A bucket that belongs to another home is left alone. */
    Done clear() throws IOException {
        Instant before = clock.instant().minus(settings.unusedAfter());
        Done done = new Done(0, 0, 0);
        for (Shelf shelf : shelves.all()) {
            try {
                if (shelves.isOurs(shelf)) {
                    done = clear(shelf, before, done);
                } else {
                    LOG.warn("The bucket was first used by another home: nothing is cleared there");
                }
            } catch (ShelfAway away) {
                LOG.warn("Nothing is cleared there before it answers again", away);
            }
        }
        rounds.addClearing(done, now());
        return done;
    }

    private Done clear(Shelf shelf, Instant before, Done done) throws IOException {
        Done[] all = {done};
        shelf.each(batch -> {
            List<Shelf.Entry> old =
                    batch.stream()
                            .filter(it -> Hashes.isHash(it.sha256()) && it.since().isBefore(before))
                            .toList();
            List<String> unknown =
                    blobs.unknown(shelf.kind(), old.stream().map(Shelf.Entry::name).toList());
            old.stream()
                    .filter(it -> unknown.contains(it.name()) && clear(shelf, it))
                    .forEach(it -> all[0] = all[0].and(it));
        });
        return all[0].andUnfinished(shelf.giveUpUnfinished(before));
    }

    private boolean clear(Shelf shelf, Shelf.Entry entry) {
        return Boolean.TRUE.equals(
                together.execute(status -> {
                    blobs.lock(entry.sha256());
                    try {
                        boolean spare = isSpare(shelf, entry);
                        if (spare) {
                            shelf.clear(entry.name());
                        }
                        return spare;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private boolean isSpare(Shelf shelf, Shelf.Entry entry) throws IOException {
        if (blobs.unknown(shelf.kind(), List.of(entry.name())).isEmpty()) {
            return false;
        }
        Optional<Kept> kept = blobs.findKept(entry.sha256());
        return kept.isEmpty() || blobs.isDestroyed(entry.sha256()) || isWhole(kept.get());
    }

    private boolean isWhole(Kept kept) throws IOException {
        if (!shelves.has(kept)) {
            return false;
        }
        try (InputStream bytes = new ProvenBytes(shelves.open(kept, 0), kept.sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (DamagedBytes damaged) {
            return false;
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads every kept file again and again, one after the other in the order of their hashes, and
 * remembers which are missing or damaged. A round goes on where a stop interrupted it.
 */
@Component
class Rereading {

    private static final int BUFFER = 1 << 16;

    private final RoundRepository rounds;
    private final BlobRepository blobs;
    private final Shelves shelves;
    private final StoreSettings.Reread settings;
    private final TransactionTemplate together;
    private final Clock clock;

    Rereading(
            RoundRepository rounds,
            BlobRepository blobs,
            Shelves shelves,
            StoreSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rounds = rounds;
        this.blobs = blobs;
        this.shelves = shelves;
        this.settings = settings.reread();
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Reads the next file; false where no round is due. */
    boolean readOne() throws IOException, InterruptedException {
        Optional<Round> open = rounds.findOpen();
        if (open.isEmpty()) {
            return begin();
        }
        Optional<Kept> next = rounds.next(open.get().reached());
        if (next.isEmpty()) {
            rounds.end(open.get().id(), now());
            return false;
        }
        prove(next.get());
        rounds.advance(open.get().id(), next.get());
        return true;
    }

    private boolean begin() {
        List<Round> last = rounds.list(1);
        boolean due =
                settings.days() > 0
                        && (last.isEmpty()
                                || !last.getFirst()
                                        .begunAt()
                                        .plus(Duration.ofDays(settings.days()))
                                        .isAfter(now()));
        if (due) {
            rounds.begin(now());
        }
        return due;
    }

    /** A store that is away says nothing of its files: the round waits for it. */
    private void prove(Kept told) throws IOException, InterruptedException {
        Optional<Kept> found = shelves.find(told);
        if (found.isEmpty()) {
            judge(told, true);
            return;
        }
        try {
            read(found.get());
            sound(told, found.get());
        } catch (DamagedBytes damaged) {
            judge(found.get(), false);
        } catch (NoSuchFileException moved) {
            judge(told, true);
        }
    }

    private void read(Kept kept) throws IOException, InterruptedException {
        var pace = new Pace(settings.bytesPerSecond().toBytes());
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = new ProvenBytes(shelves.open(kept, 0), kept.sha256())) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                pace.read(n);
            }
        }
    }

    /** Where the bytes lie elsewhere than the row says, the row is told. */
    private void sound(Kept told, Kept found) {
        together.executeWithoutResult(status -> {
            blobs.lock(told.sha256());
            blobs.heal(told.sha256());
            if (!told.equals(found) && blobs.findKept(told.sha256()).equals(Optional.of(told))) {
                blobs.move(found);
            }
        });
    }

    /** What was moved, let go or destroyed in the meantime is judged no more. */
    private void judge(Kept kept, boolean missing) throws IOException {
        boolean gone = missing && shelves.find(kept).isPresent();
        together.executeWithoutResult(status -> {
            blobs.lock(kept.sha256());
            if (!gone
                    && blobs.findKept(kept.sha256()).isPresent()
                    && !blobs.isDestroyed(kept.sha256())) {
                rounds.addDamage(kept.sha256(), missing, now());
            }
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Refused;
import org.biaogan.jobs.JobKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings every file to where new ones go: from disk to a bucket or back, or under a new key. File
 * by file under its lock: the copy is whole before the row names it, and the old bytes go after
 * that. What is left to do follows from the rows, so it goes on after any stop.
 */
@Component
class Moving implements JobKind {

    static final String KIND = "files.moving";

    /** There is one store. */
    static final long STORE = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Moving.class);

    private final BlobRepository blobs;
    private final RoundRepository rounds;
    private final Shelves shelves;
    private final Lending lending;
    private final TransactionTemplate together;
    private final Clock clock;

    Moving(
            BlobRepository blobs,
            RoundRepository rounds,
            Shelves shelves,
            HomeFolder home,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.blobs = blobs;
        this.rounds = rounds;
        this.shelves = shelves;
        this.lending = new Lending(blobs, shelves, home.work());
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(long store, Progress progress) throws IOException {
        progress.step("files.step.moving", blobs.elsewhere(shelves.place(), shelves.sealedBy()));
        long left = 0;
        String after = "";
        for (List<Kept> next = next(after); !next.isEmpty(); next = next(after)) {
            for (Kept kept : next) {
                left += moved(kept) ? 0 : 1;
                progress.add(kept.size());
            }
            after = next.getLast().sha256();
        }
        if (left > 0) {
            throw new Refused("files.moving.left", left);
        }
    }

    private List<Kept> next(String after) {
        return blobs.listElsewhere(shelves.place(), shelves.sealedBy(), after);
    }

    /** False where the bytes are missing or damaged: they stay, and are told of. */
    private boolean moved(Kept listed) throws IOException {
        try {
            Optional<Kept> old = together.execute(status -> move(listed.sha256()));
            if (old != null && old.isPresent()) {
                clear(old.get());
            }
            return true;
        } catch (UncheckedIOException told) {
            if (told.getCause() instanceof ShelfAway away) {
                LOG.warn("The moving stops: a store does not answer", away);
                throw new Refused("files.away");
            }
            if (told.getCause() instanceof DamagedBytes) {
                rounds.addDamage(listed.sha256(), false, OffsetDateTime.now(clock));
                return false;
            }
            if (told.getCause() instanceof NoSuchFileException) {
                rounds.addDamage(listed.sha256(), true, OffsetDateTime.now(clock));
                return false;
            }
            throw told;
        }
    }

    /** The place that the bytes have left. */
    private Optional<Kept> move(String sha256) {
        blobs.lock(sha256);
        Optional<Kept> told = blobs.findKept(sha256);
        if (told.isEmpty()
                || blobs.isDestroyed(sha256)
                || told.get().isAt(shelves.place(), shelves.sealedBy())) {
            return Optional.empty();
        }
        try {
            Kept old = shelves.find(told.get()).orElseThrow(() -> new NoSuchFileException(sha256));
            if (!old.isAt(shelves.place(), shelves.sealedBy())) {
                bring(old);
            }
            blobs.move(shelves.fresh(sha256, old.size()));
            return Optional.of(old).filter(it -> !it.isAt(shelves.place(), shelves.sealedBy()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bring(Kept old) throws IOException {
        try (Borrowed lent = lending.lend(old)) {
            if (!lent.copied()) {
                try (InputStream bytes = lending.proven(old)) {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
            }
            shelves.put(lent.path(), old.sha256());
        }
    }

    /** What cannot be reached now is thrown away later, as no row names it. */
    private void clear(Kept old) {
        try {
            shelves.clear(old);
        } catch (IOException later) {
            LOG.warn("The old bytes of {} are thrown away later", old.sha256(), later);
        }
    }
}

package org.biaogan.reading;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.base.NotFound;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;
import org.biaogan.files.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what waits, a few files at once, while the application runs. A file that ends its process
 * is not read again; one that was begun when the application stopped is begun a second time and no
 * third.
 */
@Component
class ReadingWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWork.class);
    static final int MOST_TRIES = 2;
    private static final long MILLIS_BETWEEN = 1000;
    private static final int IDLE_BEFORE_REST = 60;

    private final FileTextRepository texts;
    private final SeenWordsRepository seen;
    private final FileStore store;
    private final ConfinedPrograms programs;
    private final ObjectProvider<TextsInUse> users;
    private final RenderingWork rendering;
    private final TransactionTemplate together;
    private final Clock clock;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    ReadingWork(
            FileTextRepository texts,
            SeenWordsRepository seen,
            FileStore store,
            ConfinedPrograms programs,
            ObjectProvider<TextsInUse> users,
            RenderingWork rendering,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.texts = texts;
        this.seen = seen;
        this.store = store;
        this.programs = programs;
        this.users = users;
        this.rendering = rendering;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        int most = programs.most();
        if (most > 0) {
            texts.resume(MOST_TRIES, now());
            rendering.resume(MOST_TRIES);
            seen.resume(MOST_TRIES);
        }
        for (int i = 1; i <= most; i++) {
            workers.add(Thread.ofVirtual().name("reading-" + i).start(this::work));
        }
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(Thread::interrupt);
        programs.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            for (int idle = 0; running; idle++) {
                if (tryOne()) {
                    idle = 0;
                } else {
                    tryUnhurried();
                    Thread.sleep(MILLIS_BETWEEN);
                }
                if (idle % IDLE_BEFORE_REST == IDLE_BEFORE_REST - 1) {
                    programs.rest();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not answer for a while is asked again later. */
    private boolean tryOne() throws InterruptedException {
        try {
            return rendering.makeHastened() || readOne() || programs.seesWords() && seeOne();
        } catch (RuntimeException fault) {
            if (running) {
                LOG.error("No file was read", fault);
            }
            return false;
        }
    }

    /** What nobody waits for does not keep the processes that read from resting. */
    private void tryUnhurried() throws InterruptedException {
        try {
            rendering.makeUnhurried();
        } catch (RuntimeException fault) {
            if (running) {
                LOG.error("No rendition was made", fault);
            }
        }
    }

    /** Reads the file that waits longest; false where none waits, or none can be read now. */
    boolean readOne() throws InterruptedException {
        var next = texts.begin(now());
        if (next.isEmpty()) {
            return false;
        }
        String sha256 = next.get().sha256();
        try (var file = store.borrow(sha256)) {
            Reading reading = programs.readers().read(file.path(), next.get().name());
            together.executeWithoutResult(it -> {
                texts.keep(sha256, reading, now());
                users.forEach(user -> user.renew(sha256));
            });
            return true;
        } catch (Unreadable unreadable) {
            giveUp(sha256, unreadable.reason());
            return true;
        } catch (NotFound gone) {
            giveUp(sha256, Reason.BROKEN);
            return true;
        } catch (IOException | RuntimeException fault) {
            texts.putBack(sha256, !Fault.isOfHost(fault), MOST_TRIES, now());
            throw Fault.unchecked(sha256, fault);
        }
    }

    /** The file is known by its name alone. */
    private void giveUp(String sha256, Reason reason) {
        together.executeWithoutResult(it -> {
            texts.giveUp(sha256, reason, now());
            users.forEach(user -> user.renew(sha256));
        });
    }

    /** Looks for words on the picture that waits longest, once every file has been read. */
    boolean seeOne() throws InterruptedException {
        var next = seen.begin(now());
        if (next.isEmpty()) {
            return false;
        }
        String sha256 = next.get().sha256();
        try (var file = store.borrow(sha256)) {
            Reading words = programs.readers().readSeen(file.path(), next.get().name());
            together.executeWithoutResult(it -> {
                seen.keep(sha256, words);
                users.forEach(user -> user.renew(sha256));
            });
        } catch (Unreadable | NotFound nothing) {
            seen.giveUp(sha256);
        } catch (IOException | RuntimeException fault) {
            seen.putBack(sha256, !Fault.isOfHost(fault), MOST_TRIES);
            throw Fault.unchecked(sha256, fault);
        }
        return true;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

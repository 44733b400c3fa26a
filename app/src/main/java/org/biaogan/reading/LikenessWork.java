package org.biaogan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.biaogan.base.NotFound;
import org.biaogan.extractor.Unreadable;
import org.biaogan.files.FileStore;
import org.biaogan.reading.LikenessRepository.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds, one file after the other, what is like a file that was read. */
@Component
class LikenessWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LikenessWork.class);
    private static final long MILLIS_BETWEEN = 1000;

    private final LikenessRepository likenesses;
    private final FileTextRepository texts;
    private final FileStore store;
    private final ConfinedPrograms programs;
    private final TransactionTemplate together;
    private @Nullable Thread worker;
    private volatile boolean running;

    LikenessWork(
            LikenessRepository likenesses,
            FileTextRepository texts,
            FileStore store,
            ConfinedPrograms programs,
            PlatformTransactionManager transactions) {
        this.likenesses = likenesses;
        this.texts = texts;
        this.store = store;
        this.programs = programs;
        this.together = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        running = true;
        if (programs.most() > 0) {
            likenesses.resume();
            worker = Thread.ofVirtual().name("likeness").start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                if (!tryOne()) {
                    Thread.sleep(MILLIS_BETWEEN);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not answer for a while is asked again later. */
    private boolean tryOne() throws InterruptedException {
        try {
            return compareOne();
        } catch (RuntimeException fault) {
            if (running) {
                LOG.error("No file was compared", fault);
            }
            return false;
        }
    }

    /** Compares the file that was read first; false where none waits. */
    boolean compareOne() throws InterruptedException {
        var next = likenesses.find(programs.seesWords());
        if (next.isEmpty()) {
            return false;
        }
        Waiting file = next.get();
        Long look = file.drawn() ? look(file) : null;
        var likeness =
                new Likeness(look, TextPrint.of(texts.sections(file.sha256(), Integer.MAX_VALUE)));
        together.executeWithoutResult(it -> likenesses.keep(file, likeness));
        return true;
    }

    private @Nullable Long look(Waiting file) throws InterruptedException {
        try (var original = store.borrow(file.sha256())) {
            return programs.readers().look(original.path(), file.name());
        } catch (Unreadable | NotFound | UncheckedIOException noLook) {
            return null;
        } catch (IOException fault) {
            throw new UncheckedIOException(file.sha256(), fault);
        }
    }
}

package org.biaogan.evidence;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cuts the words of pieces that have none yet, or were cut in another way, once after each start;
 * what comes in later has its words from the beginning.
 */
@Component
class WordsFill {

    private static final Logger LOG = LoggerFactory.getLogger(WordsFill.class);
    private static final int AT_ONCE = 500;
    private static final long MILLIS_BETWEEN = 5000;

    private final WordsRepository words;
    private final TransactionTemplate together;
    private final Thread worker = Thread.ofVirtual().name("words").unstarted(this::work);

    WordsFill(WordsRepository words, PlatformTransactionManager transactions) {
        this.words = words;
        this.together = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        worker.interrupt();
    }

    private void work() {
        long begun = System.nanoTime();
        long pieces = 0;
        long after = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                List<Long> missing = fill(after);
                if (missing.isEmpty()) {
                    break;
                }
                after = missing.getLast();
                pieces += missing.size();
            } catch (RuntimeException fault) {
                if (!await(fault)) {
                    return;
                }
            }
        }
        if (pieces > 0) {
            LOG.info(
                    "Words of {} pieces cut in {} ms",
                    pieces,
                    (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** A database that does not answer for a while is asked again later. */
    private static boolean await(RuntimeException fault) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        LOG.error("No words were cut", fault);
        try {
            Thread.sleep(MILLIS_BETWEEN);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    /** Some pieces after this one; none when all have their words. */
    List<Long> fill(long after) {
        List<Long> missing = words.missing(after, AT_ONCE);
        if (!missing.isEmpty()) {
            together.executeWithoutResult(it -> words.write(missing));
        }
        return missing;
    }
}

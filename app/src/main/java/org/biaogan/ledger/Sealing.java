package org.biaogan.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals every few seconds while the application runs; what a stop left waiting comes first. */
@Component
class Sealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private static final long MILLIS_WHILE_AWAY = 60_000;

    private final Ledger ledger;
    private final SecondPlace elsewhere;
    private final int seconds;
    private volatile boolean running;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});
    private Thread bringer = Thread.ofVirtual().unstarted(() -> {});

    /**
     * @param seconds between two looks; with 0 nothing is sealed by itself
     */
    Sealing(Ledger ledger, SecondPlace elsewhere, @Value("${biaogan.ledger.seconds}") int seconds) {
        this.ledger = ledger;
        this.elsewhere = elsewhere;
        this.seconds = seconds;
    }

    @Override
    public void start() {
        running = true;
        if (seconds > 0) {
            worker = Thread.ofVirtual().name("sealing").start(this::work);
            bringer = Thread.ofPlatform().daemon().name("second-place").start(this::bring);
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        bringer.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                if (!seal()) {
                    Thread.sleep(seconds * 1000L);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A place on another machine may hang; no mark waits for it. */
    private void bring() {
        try {
            while (running) {
                try {
                    elsewhere.bring();
                } catch (RuntimeException fault) {
                    LOG.error("No root was brought to the second place", fault);
                }
                boolean away = elsewhere.state().kind() == SecondPlace.Kind.UNREACHABLE;
                Thread.sleep(away ? MILLIS_WHILE_AWAY : seconds * 1000L);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** True where more waits; a database that does not answer for a while is asked again later. */
    private boolean seal() {
        try {
            return ledger.sealWaiting();
        } catch (RuntimeException fault) {
            if (running) {
                LOG.error("Nothing was sealed", fault);
            }
            return false;
        }
    }
}

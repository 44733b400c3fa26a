package org.biaogan.notices;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes digests and sends what waits, while the application runs; what a stop left comes first. */
@Component
class Sending implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration BETWEEN_DIGESTS = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Digests digests;
    private final int seconds;
    private volatile boolean running;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});
    private long digestsAt;

    Sending(Outbox outbox, Digests digests, NoticeConfiguration configuration) {
        this.outbox = outbox;
        this.digests = digests;
        this.seconds = configuration.seconds();
    }

    @Override
    public void start() {
        running = true;
        digestsAt = System.nanoTime();
        if (seconds > 0) {
            worker = Thread.ofVirtual().name("notices").start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                Thread.sleep(seconds * 1000L);
                if (System.nanoTime() - digestsAt >= 0) {
                    digestsAt = System.nanoTime() + BETWEEN_DIGESTS.toNanos();
                    makeDigests();
                }
                sendAll();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that cannot be made keeps nobody else from theirs. */
    private void makeDigests() {
        try {
            digests.waiting().forEach(it -> attempt(() -> digests.make(it)));
            digests.waitingRobots().forEach(it -> attempt(() -> digests.make(it)));
            digests.forget();
            outbox.forget();
        } catch (RuntimeException fault) {
            told(fault);
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            told(fault);
        }
    }

    private void sendAll() {
        try {
            while (running && outbox.sendNext()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException fault) {
            told(fault);
        }
    }

    private void told(RuntimeException fault) {
        if (running) {
            LOG.error("A notice was not made or not sent", fault);
        }
    }
}

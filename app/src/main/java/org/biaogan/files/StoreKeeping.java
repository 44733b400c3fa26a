package org.biaogan.files;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the kept files while the application runs, gently and one thing after the other. */
@Component
class StoreKeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeping.class);
    private static final long MINUTES_BETWEEN = 1;
    private static final long MINUTES_AFTER_FAULT = 10;

    private final Rereading rereading;
    private final Clearing clearing;
    private final FileStore store;
    private final boolean wanted;
    private @Nullable Thread worker;

    StoreKeeping(Rereading rereading, Clearing clearing, FileStore store, StoreSettings settings) {
        this.rereading = rereading;
        this.clearing = clearing;
        this.store = store;
        this.wanted = settings.keeping();
    }

    @Override
    public void start() {
        if (wanted) {
            worker = Thread.ofVirtual().name("store-keeping").start(this::work);
        }
    }

    @Override
    public void stop() {
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Begins when a start is long over. */
    private void work() {
        try {
            while (true) {
                TimeUnit.MINUTES.sleep(MINUTES_BETWEEN);
                try {
                    keep();
                } catch (IOException | RuntimeException away) {
                    if (Thread.currentThread().isInterrupted()) {
                        return;
                    }
                    LOG.warn("The kept files are looked after later", away);
                    TimeUnit.MINUTES.sleep(MINUTES_AFTER_FAULT);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() throws IOException, InterruptedException {
        if (clearing.isDue()) {
            store.repeatDestruction();
            clearing.clear();
        }
        while (rereading.readOne()) {
            if (clearing.isDue()) {
                return;
            }
        }
    }
}

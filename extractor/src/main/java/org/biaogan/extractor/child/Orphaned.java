package org.biaogan.extractor.child;

import java.util.Optional;

/** Ends this process when the one that started it is gone, also while a file is being read. */
final class Orphaned implements Runnable {

    private static final long MILLIS_BETWEEN = 2000;

    private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();

    private Orphaned() {}

    static void watch() {
        Thread.ofPlatform().daemon().name("orphaned").start(new Orphaned());
    }

    @Override
    public void run() {
        try {
            while (ProcessHandle.current().parent().equals(parent)) {
                Thread.sleep(MILLIS_BETWEEN);
            }
        } catch (InterruptedException nobodyWatchesAnyMore) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}

package org.biaogan.files;

/** Keeps reading to so many bytes a second, so that others hardly notice it. */
final class Pace {

    private static final long NANOS = 1_000_000_000;

    private final long bytesPerSecond;
    private final long begun = System.nanoTime();
    private long read;

    Pace(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    void read(long bytes) throws InterruptedException {
        read += bytes;
        long due = (long) ((double) read / bytesPerSecond * NANOS);
        long early = due - (System.nanoTime() - begun);
        if (early > 0) {
            Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
        }
    }
}

package org.biaogan.extractor;

import java.time.Duration;

/**
 * What a process that reads files may take.
 *
 * @param time for one file, by the clock on the wall
 * @param heap megabytes of Java objects
 * @param memory megabytes of all data, native code included
 * @param fileSize megabytes of the largest file it may write
 * @param text characters it may answer for one file; what is beyond is cut off and said so
 */
public record Limits(Duration time, int heap, int memory, int fileSize, int text) {

    public static final Limits USUAL = new Limits(Duration.ofMinutes(2), 512, 1536, 256, 4_000_000);
}

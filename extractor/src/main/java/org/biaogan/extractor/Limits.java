package org.biaogan.extractor;

import java.time.Duration;

/**
 * What a process that reads files may take.
 *
 * @param time for one file, by the clock on the wall
 * @param heap megabytes of Java objects
 * @param memory megabytes of all data, native code included
 * @param fileSize megabytes of the largest file it may write, and of all that it takes out of an
 *     archive
 * @param text characters it may answer for one file; what is beyond is cut off and said so
 */
public record Limits(Duration time, int heap, int memory, int fileSize, int text) {

    /** For taking files out of an archive, which may be as large as a file that is put in. */
    public static final Limits UNPACKING =
            new Limits(Duration.ofMinutes(10), 512, 1536, 2048, 4_000_000);

    /** For words that are seen in pictures, whose recognition takes native memory. */
    public static final Limits SEEING =
            new Limits(Duration.ofMinutes(4), 384, 3072, 256, 4_000_000);

    /** For a program of the host that makes a PDF or a still of one file. */
    public static final Limits RENDERING = new Limits(Duration.ofSeconds(90), 0, 2048, 256, 10_000);

    public static final Limits USUAL = new Limits(Duration.ofMinutes(2), 512, 1536, 256, 4_000_000);
}

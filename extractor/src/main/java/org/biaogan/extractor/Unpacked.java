package org.biaogan.extractor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an archive or a mail.
 *
 * @param files those that were taken out
 * @param leftOut those that stayed in, and why
 */
public record Unpacked(List<Entry> files, List<LeftOut> leftOut) {

    public Unpacked {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A file that lay within.
     *
     * @param no under which it lies in the folder it was taken to, from 1
     * @param path as the archive says it, folders included; only to be shown
     * @param modified when it was last changed, as the archive says: milliseconds since 1970
     */
    public record Entry(int no, String path, @Nullable Long modified) {}

    /** A file that stayed within. */
    public record LeftOut(String path, Why why) {}

    /** Why a file was not taken out. */
    public enum Why {
        /** It wants a password. */
        LOCKED,
        /** Its bytes do not add up. */
        BROKEN
    }
}

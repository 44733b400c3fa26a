package org.biaogan.evidence;

import java.util.List;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of an archive or a mail that was put in.
 *
 * @param reason why it could not be opened; null unless that is the state
 * @param taken how many files came out of it
 * @param leftOut those that stayed in it, and why
 */
public record Opened(State state, @Nullable Reason reason, int taken, List<LeftOut> leftOut) {

    public Opened {
        leftOut = List.copyOf(leftOut);
    }

    /** How far the opening is. */
    public enum State {
        WAITING,
        OPENED,
        CLOSED
    }

    /** A file that stayed within. */
    public record LeftOut(String path, Why why) {}

    /** Why a file stayed within. */
    public enum Why {
        /** It wants a password. */
        LOCKED,
        /** Its bytes do not add up. */
        BROKEN,
        /** Its name bears the mark of a classified paper. */
        CLASSIFIED,
        /** It has no byte. */
        EMPTY,
        /** Its bytes were removed for good before. */
        REMOVED
    }
}

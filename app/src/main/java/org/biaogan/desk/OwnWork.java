package org.biaogan.desk;

import java.util.List;
import org.biaogan.notices.Dues.Due;

/**
 * What is the reader's alone: what waits for their word, and what they recorded last. Nobody else
 * is shown it.
 */
public record OwnWork(List<Due> waiting, List<RecordedLine> recorded) {

    /** On a page that is not about the reader. */
    static final OwnWork NONE = new OwnWork(List.of(), List.of());

    public OwnWork {
        waiting = List.copyOf(waiting);
        recorded = List.copyOf(recorded);
    }
}

package org.biaogan.plan;

import java.util.List;
import org.biaogan.access.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * One post with all that is known of it, for a reader.
 *
 * @param holders who holds it now first, then who held it
 * @param end what was said at its end, where it ended
 * @param lifted what was said before it went on after all, the newest first
 */
public record PostSheet(
        PioneerPost post,
        List<PostHolder> holders,
        @Nullable PostEnd end,
        List<PostEnd> lifted,
        List<HistoryLine> history) {

    public PostSheet {
        holders = List.copyOf(holders);
        lifted = List.copyOf(lifted);
        history = List.copyOf(history);
    }
}

package org.biaogan.evidence;

import java.util.List;

/** The task that a file most likely belongs to, and the words that both have. */
public record ProposedTask(long taskId, List<String> words) {

    public ProposedTask {
        words = List.copyOf(words);
    }
}

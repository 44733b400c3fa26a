package org.biaogan.evidence;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sorting table as it is sent: a line for each file.
 *
 * @param task where the sender wants to go on when all is sorted
 */
public record Sorting(@Nullable Long task, List<SortedFile> files) {

    public Sorting {
        files = List.copyOf(requireNonNullElse(files, List.of()));
    }
}

package org.biaogan.evidence;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sorting table as it is sent: a line for each file.
 *
 * @param folder of the page at hand, none for all files
 * @param page of the table at hand, from 1
 * @param bulk what is said of many at once, where that was asked for
 * @param task where the sender wants to go on when all is sorted
 */
public record Sorting(
        @Nullable Long task,
        @Nullable String folder,
        @Nullable Integer page,
        @Nullable BulkCorrection bulk,
        List<SortedFile> files) {

    public Sorting {
        folder = Said.orNothing(folder);
        files = List.copyOf(requireNonNullElse(files, List.of()));
    }

    /** Files alone. */
    static Sorting of(List<SortedFile> files) {
        return new Sorting(null, null, null, null, files);
    }

    Heap heap() {
        return new Heap(folder, page == null ? 1 : page);
    }
}

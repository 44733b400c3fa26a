package org.biaogan.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files on the table, each with what is said of it: typed, or else proposed. */
public record SortingTable(List<Line> lines) {

    public SortingTable {
        lines = List.copyOf(lines);
    }

    /** A file, its task where it was dropped on one, and what is said of it. */
    public record Line(SortingDesk.Line file, SortedFile said) {}

    static SortingTable of(List<SortingDesk.Line> files, @Nullable Sorting typed) {
        Map<Long, SortedFile> said =
                typed == null
                        ? Map.of()
                        : typed.files().stream()
                                .collect(
                                        Collectors.toMap(
                                                SortedFile::uploadId,
                                                Function.identity(),
                                                (first, second) -> first));
        return new SortingTable(
                files.stream()
                        .map(it -> new Line(it, said.getOrDefault(it.upload().id(), it.said())))
                        .toList());
    }
}

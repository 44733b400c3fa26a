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

    /**
     * A file and what is said of it.
     *
     * @param keyPoints what it may be cited for, the likeliest first
     */
    public record Line(SortingDesk.Line file, SortedFile said, List<ProposedKeyPoint> keyPoints) {

        public Line {
            keyPoints = List.copyOf(keyPoints);
        }
    }

    static SortingTable of(
            List<SortingDesk.Line> files,
            Map<Long, List<ProposedKeyPoint>> keyPoints,
            @Nullable Sorting typed) {
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
                        .map(it ->
                                new Line(
                                        it,
                                        said.getOrDefault(it.upload().id(), it.said()),
                                        keyPoints.getOrDefault(it.upload().id(), List.of())))
                        .toList());
    }
}

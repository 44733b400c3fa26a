package org.biaogan.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages as citations write them, {@code 1-2,5}, as numbers and back. */
final class Pages {

    /** Who cites more does not mean single pages. */
    private static final int MOST = 200;

    private Pages() {}

    /** None where they are too many, or written from back to front. */
    static List<Integer> of(String written) {
        var pages = new TreeSet<Integer>();
        for (String part : written.split(",")) {
            String[] ends = part.split("-");
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            if (to < from || to - from + pages.size() >= MOST) {
                return List.of();
            }
            IntStream.rangeClosed(from, to).forEach(pages::add);
        }
        return List.copyOf(pages);
    }

    /** The pages where they are now; nothing where one of them is not found again. */
    static Optional<String> moved(String written, Map<Integer, Integer> now) {
        List<Integer> pages = of(written);
        return !pages.isEmpty() && now.keySet().containsAll(pages)
                ? Optional.of(written(pages.stream().map(now::get).toList()))
                : Optional.empty();
    }

    private static String written(List<Integer> pages) {
        var runs = new ArrayList<int[]>();
        for (int page : new TreeSet<>(pages)) {
            if (runs.isEmpty() || runs.getLast()[1] != page - 1) {
                runs.add(new int[] {page, page});
            } else {
                runs.getLast()[1] = page;
            }
        }
        return runs.stream()
                .map(it -> it[0] == it[1] ? "" + it[0] : it[0] + "-" + it[1])
                .collect(Collectors.joining(","));
    }
}

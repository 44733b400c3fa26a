package org.biaogan.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The posts a reader may see, by units in the order of the tree, and who holds each.
 *
 * @param unit of this unit only, or of all
 */
public record PostList(
        LocalDate today,
        PostKind kind,
        @Nullable Long unit,
        List<CarryingUnit> units,
        List<PioneerPost> posts,
        List<PostHolder> holders) {

    public PostList {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        holders = List.copyOf(holders);
    }

    public Map<String, List<PioneerPost>> byUnit() {
        return posts.stream()
                .collect(
                        Collectors.groupingBy(
                                PioneerPost::unitName, LinkedHashMap::new, Collectors.toList()));
    }

    /** Who holds a post today; of one that ended, who held it. */
    public List<PostHolder> holdersOf(PioneerPost post) {
        boolean ended = post.endedOn() != null;
        return holders.stream()
                .filter(it -> it.postId() == post.id())
                .filter(it -> ended || it.lastOn() == null || !it.lastOn().isBefore(today))
                .toList();
    }

    public long count(PostState state) {
        return posts.stream().filter(it -> it.state(today) == state).count();
    }

    /** The address of such a list. */
    public String query(PostKind of, @Nullable Long ofUnit) {
        return "?kind=" + of.name() + (ofUnit == null ? "" : "&unit=" + ofUnit);
    }
}

package org.biaogan.schemes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of one criterion or key point from one version of a scheme to the next.
 *
 * @param before as it was, none where it is new
 * @param after as it is, none where it was dropped
 */
public record SchemeChange(Kind kind, @Nullable Text before, @Nullable Text after) {

    /** What can become of it. */
    public enum Kind {
        SAME,
        /** The same words under another code. */
        MOVED,
        /** The same code with other words: whether it means the same, a person says. */
        REWORDED,
        DROPPED,
        ADDED
    }

    /** A criterion or key point by its code and its words. */
    public record Text(String code, Wording title) {}

    /** Its code before; empty where it is new. */
    public String codeBefore() {
        return before == null ? "" : before.code();
    }

    /** Its code now; empty where it was dropped. */
    public String codeAfter() {
        return after == null ? "" : after.code();
    }

    static List<SchemeChange> ofCriteria(Scheme before, SchemeFile after) {
        return between(
                criteria(before),
                after.criteria().stream().map(it -> new Text(it.code(), it.title())).toList());
    }

    /** What became of each criterion of a version in another. */
    public static List<SchemeChange> ofCriteria(Scheme before, Scheme after) {
        return between(criteria(before), criteria(after));
    }

    static List<SchemeChange> ofKeyPoints(Scheme before, SchemeFile after) {
        return between(
                keyPoints(before),
                after.criteria().stream()
                        .flatMap(it -> it.points().stream())
                        .map(it -> new Text(it.code(), it.title()))
                        .toList());
    }

    /** What became of each key point of a version in another. */
    public static List<SchemeChange> ofKeyPoints(Scheme before, Scheme after) {
        return between(keyPoints(before), keyPoints(after));
    }

    private static List<Text> criteria(Scheme scheme) {
        return scheme.criteria().stream().map(it -> new Text(it.code(), it.title())).toList();
    }

    private static List<Text> keyPoints(Scheme scheme) {
        return scheme.keyPoints().map(it -> new Text(it.code(), it.title())).toList();
    }

    /**
     * First what is wholly the same, then the same words elsewhere, then the same code: so that a
     * key point that made room for another is not taken for it. In the old order, the new at last.
     */
    static List<SchemeChange> between(List<Text> before, List<Text> after) {
        Map<Text, SchemeChange> found = new HashMap<>();
        Set<Text> taken = new HashSet<>();
        pair(before, after, Kind.SAME, it -> it.code() + " " + it.title().zh(), found, taken);
        pair(before, after, Kind.MOVED, it -> it.title().zh(), found, taken);
        pair(before, after, Kind.REWORDED, Text::code, found, taken);
        var changes = new ArrayList<SchemeChange>();
        before.forEach(it ->
                changes.add(found.getOrDefault(it, new SchemeChange(Kind.DROPPED, it, null))));
        after.stream()
                .filter(it -> !taken.contains(it))
                .forEach(it -> changes.add(new SchemeChange(Kind.ADDED, null, it)));
        return List.copyOf(changes);
    }

    private static void pair(
            List<Text> before,
            List<Text> after,
            Kind kind,
            Function<Text, String> alike,
            Map<Text, SchemeChange> found,
            Set<Text> taken) {
        for (Text old : before) {
            if (found.containsKey(old)) {
                continue;
            }
            after.stream()
                    .filter(it -> !taken.contains(it) && alike.apply(it).equals(alike.apply(old)))
                    .findFirst()
                    .ifPresent(it -> {
                        found.put(old, new SchemeChange(kind, old, it));
                        taken.add(it);
                    });
        }
    }
}

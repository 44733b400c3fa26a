package org.biaogan.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;

/**
 * How many pieces match.
 *
 * @param asked whether words are looked for
 * @param more whether there are more than are counted, since counting all would take longer than it
 *     is worth
 */
record VaultCount(List<Counted> counted, boolean asked, boolean more) {

    /** So many of what was found are counted and can be paged through. */
    static final int MOST = 1000;

    /** By class and by how they are kept. */
    record Counted(MaterialClass materialClass, Kept kept, long items) {}

    static VaultCount ofAll(List<Counted> counted) {
        return new VaultCount(counted, false, false);
    }

    static VaultCount ofFound(List<Counted> counted) {
        return new VaultCount(counted, true, sum(counted) > MOST);
    }

    long total() {
        return more ? MOST : sum(counted);
    }

    private static long sum(List<Counted> counted) {
        return counted.stream().mapToLong(Counted::items).sum();
    }

    long offline() {
        return sum(counted.stream().filter(it -> it.kept() == Kept.OFFLINE).toList());
    }

    Map<MaterialClass, Long> classes() {
        var classes = new EnumMap<MaterialClass, Long>(MaterialClass.class);
        counted.forEach(it -> classes.merge(it.materialClass(), it.items(), Long::sum));
        return classes;
    }
}

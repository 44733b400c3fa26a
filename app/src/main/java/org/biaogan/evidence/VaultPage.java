package org.biaogan.evidence;

import java.util.List;
import java.util.Map;
import org.biaogan.plan.MaterialClass;

/**
 * One page of the vault.
 *
 * @param from the first line's place in the whole list, from 1
 * @param offline how many of all that match are kept on paper only
 * @param classes how many of all that match are of each class
 */
public record VaultPage(
        List<VaultLine> lines,
        long from,
        long total,
        long offline,
        Map<MaterialClass, Long> classes) {

    /** Lines on a page. */
    public static final int SIZE = 50;

    public VaultPage {
        lines = List.copyOf(lines);
        classes = Map.copyOf(classes);
    }

    public long to() {
        return from + lines.size() - 1;
    }

    public int page() {
        return (int) ((from - 1) / SIZE) + 1;
    }

    public boolean hasNext() {
        return to() < total;
    }

    public long of(MaterialClass materialClass) {
        return classes.getOrDefault(materialClass, 0L);
    }
}

package org.biaogan.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A tree of hashes over entries, as in RFC 6962: a leaf is SHA-256 of 00 and the hash of an entry,
 * a knot SHA-256 of 01 and its two children; the left side of a knot holds the largest power of two
 * of leaves. A few hashes beside the way up prove that an entry is below the top.
 */
public final class MerkleTree {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] LEAF = {0};
    private static final byte[] KNOT = {1};

    private final List<String> leaves;
    private final Map<Long, String> tops = new HashMap<>();

    /**
     * @param hashes of the entries in their order, at least one
     */
    public MerkleTree(List<String> hashes) {
        this.leaves = hashes.stream().map(MerkleTree::leaf).toList();
    }

    public String top() {
        return top(0, leaves.size());
    }

    /** What stands beside the way from a leaf to the top: L:hash or R:hash, the lowest first. */
    public List<String> path(int index) {
        var path = new ArrayList<String>();
        climb(index, 0, leaves.size(), path);
        return List.copyOf(path);
    }

    /** The top that an entry and what stands beside its way lead to. */
    public static String topOf(String hash, List<String> path) {
        String at = leaf(hash);
        for (String beside : path) {
            String other = beside.substring(2);
            at = beside.startsWith("L:") ? knot(other, at) : knot(at, other);
        }
        return at;
    }

    private void climb(int index, int from, int to, List<String> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        if (index < middle) {
            climb(index, from, middle, path);
            path.add("R:" + top(middle, to));
        } else {
            climb(index, middle, to, path);
            path.add("L:" + top(from, middle));
        }
    }

    private String top(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        long part = ((long) from << Integer.SIZE) + to;
        String known = tops.get(part);
        if (known != null) {
            return known;
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        String top = knot(top(from, middle), top(middle, to));
        tops.put(part, top);
        return top;
    }

    private static String leaf(String hash) {
        return Fingerprint.of(LEAF, HEX.parseHex(hash));
    }

    private static String knot(String left, String right) {
        return Fingerprint.of(KNOT, HEX.parseHex(left), HEX.parseHex(right));
    }
}

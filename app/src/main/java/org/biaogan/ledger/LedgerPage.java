package org.biaogan.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the ledger.
 *
 * @param at address of the page, which its downloads stand below
 * @param since when the oldest mark was left that waits
 * @param roots the newest first, as many as are shown
 * @param elsewhere for who keeps the house
 */
public record LedgerPage(
        String at,
        long entries,
        long waiting,
        @Nullable OffsetDateTime since,
        List<Root> roots,
        int allRoots,
        List<Key> keys,
        @Nullable Elsewhere elsewhere) {

    public LedgerPage {
        roots = List.copyOf(roots);
        keys = List.copyOf(keys);
    }

    /** How it stands with the second place: one word, where it is, and what there is to say. */
    public record Elsewhere(String kind, String place, String words) {

        static Elsewhere of(SecondPlace.State state) {
            return new Elsewhere(state.kind().name(), state.place(), state.words());
        }
    }

    /** A root as it is shown. */
    public record Root(int no, String day, long entries, String root, String key) {

        static Root of(LedgerRoot root) {
            return new Root(
                    root.no(),
                    root.day(),
                    root.last() - root.first() + 1,
                    root.root(),
                    Fingerprint.shortly(root.key()));
        }
    }

    /**
     * A key as it is shown.
     *
     * @param broken whether none before it vouches for it though there was one
     */
    public record Key(
            int no, String algorithm, String fingerprint, OffsetDateTime made, boolean broken) {

        static Key of(LedgerKey key) {
            return new Key(
                    key.no(),
                    key.algorithm(),
                    Fingerprint.shortly(key.fingerprint()),
                    OffsetDateTime.parse(key.made()),
                    key.no() > 1 && key.beginsLine());
        }
    }
}

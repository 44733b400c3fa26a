package org.biaogan.dossier;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set of pieces must have to be enough: the weights of those chosen come to at least a sum.
 *
 * @param code of the key point it is asked for
 * @param month the month of what was due, where one was
 * @param pieces places in the list of all pieces
 * @param weights how much each of them counts, in the same order
 */
record Demand(
        Kind kind,
        String code,
        @Nullable YearMonth month,
        List<Integer> pieces,
        List<Integer> weights,
        int least) {

    /** Why it is asked. The first that a piece is needed for is its reason. */
    enum Kind {
        /** A claim of the self-evaluation is proven by it. */
        PROOF,
        /** Something was due, and stays answered. */
        DUE,
        /** A key point keeps a piece that is numbered under it. */
        PRIMARY,
        /** A key point that has more than compiled material keeps some. */
        ORIGINAL,
        /** A key point that is not mostly captured late does not become so. */
        TIMELY,
        /** As many as are enough, or all there are. */
        COUNT
    }

    Demand {
        pieces = List.copyOf(pieces);
        weights = List.copyOf(weights);
    }

    static Demand of(Kind kind, String code, List<Integer> pieces, int least) {
        return new Demand(kind, code, null, pieces, pieces.stream().map(it -> 1).toList(), least);
    }

    /** What is there beyond what must be. */
    int spare(boolean[] chosen) {
        int sum = -least;
        for (int i = 0; i < pieces.size(); i++) {
            sum += chosen[pieces.get(i)] ? weights.get(i) : 0;
        }
        return sum;
    }

    /** Whether it would fail without this piece. */
    boolean needs(int piece, boolean[] chosen) {
        int at = pieces.indexOf(piece);
        return at >= 0 && chosen[piece] && weights.get(at) > spare(chosen);
    }
}

package org.biaogan.dossier;

import java.time.Duration;
import java.util.List;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.evidence.Gap;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * The fewest pieces under a scheme that leave every key point as it stands, and what a pack could
 * do without. A proposal; what is left out a person says.
 *
 * @param most how many pieces are enough for a key point, where that was asked; else its budget
 * @param missing what no choice of pieces mends
 * @param proven whether no smaller set exists; otherwise the time ran out before that was sure
 */
public record Enough(
        Scheme scheme,
        @Nullable Integer most,
        List<Line> lines,
        List<Standing> standings,
        List<Gap> missing,
        boolean proven,
        Duration longest) {

    public Enough {
        lines = List.copyOf(lines);
        standings = List.copyOf(standings);
        missing = List.copyOf(missing);
    }

    /**
     * A piece and why it is in the set or not.
     *
     * @param arguments what the reason names
     */
    public record Line(CatalogueLine piece, Why why, List<String> arguments) {
        public Line {
            arguments = List.copyOf(arguments);
        }

        public boolean suffices() {
            return why.suffices;
        }
    }

    /** The reasons; each has its sentence. */
    public enum Why {
        PROOF(true),
        DUE(true),
        PRIMARY(true),
        ORIGINAL(true),
        TIMELY(true),
        COUNT(true),
        SPARE(false),
        SPARE_COMPILED(false),
        SPARE_LATE(false),
        OUTSIDE(false);

        private final boolean suffices;

        Why(boolean suffices) {
            this.suffices = suffices;
        }
    }

    /** How many pieces a key point has, how many would do, and how many of those are chosen. */
    public record Standing(KeyPoint keyPoint, int pieces, int chosen, int enough) {}

    public List<Line> kept() {
        return lines.stream().filter(Line::suffices).toList();
    }

    public List<Line> spare() {
        return lines.stream().filter(it -> !it.suffices()).toList();
    }
}

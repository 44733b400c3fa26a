package org.biaogan.evaluation;

import java.util.List;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/** What would go along if a campaign went over to another version of a scheme. */
public record UpgradePlan(Scheme from, Scheme to, List<Line> lines, List<Text> texts) {

    public UpgradePlan {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    /**
     * A key point of the old version.
     *
     * @param target where it goes by itself; none where a person says
     * @param proposed what comes nearest, for the person
     */
    public record Line(
            KeyPoint keyPoint,
            Fate fate,
            @Nullable KeyPoint target,
            List<KeyPoint> proposed,
            int citations,
            int tasks) {

        public Line {
            proposed = List.copyOf(proposed);
        }

        /** Whether somebody must say where what hangs on it goes. */
        public boolean asks() {
            return target == null && citations + tasks > 0;
        }
    }

    /**
     * The self-evaluation of a criterion.
     *
     * @param target the criterion that has its words or its code; none where a person says
     */
    public record Text(Criterion criterion, @Nullable Criterion target, int claims) {

        public boolean asks() {
            return target == null && claims > 0;
        }
    }

    public int going() {
        return lines.stream().filter(it -> it.target() != null).mapToInt(Line::citations).sum();
    }

    public int asking() {
        return lines.stream().filter(it -> it.target() == null).mapToInt(Line::citations).sum();
    }
}

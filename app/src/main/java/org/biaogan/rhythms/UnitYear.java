package org.biaogan.rhythms;

import java.util.List;

/** A unit's year: each rule that holds for it, with its periods. */
public record UnitYear(
        long unitId, String name, String path, String kind, boolean closed, List<Line> lines) {

    public UnitYear {
        lines = List.copyOf(lines);
    }

    /** One rule in this unit. */
    public record Line(RhythmRule rule, Every every, List<Beat> beats) {

        public Line {
            beats = List.copyOf(beats);
        }

        public long held() {
            return beats.stream().filter(it -> it.state().isHeld()).count();
        }

        /** How many are asked for by now. */
        public long asked() {
            return beats.stream().filter(it -> it.state().counts()).count();
        }

        public boolean isDue() {
            return beats.stream().anyMatch(it -> it.state() == Beat.State.DUE);
        }

        public boolean isMissing() {
            return beats.stream().anyMatch(it -> it.state() == Beat.State.MISSING);
        }
    }
}

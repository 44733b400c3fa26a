package org.biaogan.sample;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.MappedCoverage;
import org.biaogan.evidence.MappedCoverageView;
import org.biaogan.evidence.MappedState;
import org.biaogan.evidence.NewCitation;
import org.springframework.stereotype.Component;

/** Some pieces also stand under the second scheme of the sample, found there by the mapping. */
@Component
class SampleSecondScheme {

    private static final int OF_A_KEY_POINT = 4;

    private final MappedCoverageView mapped;
    private final Citations citations;

    SampleSecondScheme(MappedCoverageView mapped, Citations citations) {
        this.mapped = mapped;
        this.citations = citations;
    }

    /** Where the mapping says more than that both are related, the first few pieces. */
    void cite(Actor organiser, long firstVersion, long secondVersion) {
        MappedCoverage coverage = mapped.get(organiser, firstVersion, secondVersion);
        for (MappedCoverage.Line line : coverage.lines()) {
            if (line.state() == MappedState.COVERED || line.state() == MappedState.PARTLY) {
                for (MappedCoverage.Piece it : first(line)) {
                    citations.cite(
                            organiser,
                            it.itemId(),
                            new NewCitation(line.keyPoint().id(), it.pages(), null));
                }
            }
        }
    }

    private static List<MappedCoverage.Piece> first(MappedCoverage.Line line) {
        return line.ways().getFirst().pieces().stream().limit(OF_A_KEY_POINT).toList();
    }
}

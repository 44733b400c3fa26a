package org.biaogan.complaints;

import java.util.List;
import org.biaogan.organization.Holding;
import org.biaogan.organization.Owned;
import org.biaogan.organization.OwnedLine;
import org.springframework.stereotype.Component;

/** The complaints that wait for an answer of the office. */
@Component
class OwnedAnswers implements Owned {

    private final ComplaintRepository complaints;

    OwnedAnswers(ComplaintRepository complaints) {
        this.complaints = complaints;
    }

    @Override
    public List<OwnedLine> list(Holding holding) {
        return complaints.listToAnswer(holding.unitId(), holding.office()).stream()
                .map(it ->
                        new OwnedLine(
                                OwnedLine.Section.WAITING,
                                it.about(),
                                null,
                                "complaints.owned",
                                List.of(it.unitName()),
                                "/units/" + it.unitId() + "/complaints/" + it.id()))
                .toList();
    }
}

package org.biaogan.complaints;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.notices.Dues;
import org.springframework.stereotype.Component;

/** The complaints that wait for an answer of somebody. */
@Component
class AnswerDues implements Dues {

    private final ComplaintRepository complaints;

    AnswerDues(ComplaintRepository complaints) {
        this.complaints = complaints;
    }

    @Override
    public List<Due> list(long accountId, LocalDate today) {
        return waiting(accountId, today);
    }

    @Override
    public List<Due> waiting(long accountId, LocalDate today) {
        return complaints.listToAnswerBy(accountId, today).stream()
                .map(it ->
                        new Due(
                                Kind.WAITS,
                                1,
                                it.about(),
                                null,
                                null,
                                "complaints.owned",
                                List.of(it.unitName()),
                                "/units/" + it.unitId() + "/complaints/" + it.id()))
                .toList();
    }
}

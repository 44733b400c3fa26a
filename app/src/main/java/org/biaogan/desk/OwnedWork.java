package org.biaogan.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biaogan.organization.HandoverPage.Vacancy;
import org.biaogan.organization.Holding;
import org.biaogan.organization.Owned;
import org.biaogan.organization.OwnedLine;
import org.biaogan.organization.OwnedLine.Section;
import org.springframework.stereotype.Component;

/**
 * What an office owns in running campaigns: its tasks with what is open of them, its milestones;
 * and what its successor has to read.
 */
@Component
class OwnedWork implements Owned {

    private static final String CAMPAIGN = "/campaigns/";

    private final OwnedWorkRepository work;
    private final VacantWorkRepository waiting;

    OwnedWork(OwnedWorkRepository work, VacantWorkRepository waiting) {
        this.work = work;
        this.waiting = waiting;
    }

    @Override
    public List<OwnedLine> list(Holding holding) {
        var lines = new ArrayList<OwnedLine>();
        work.tasks(holding).forEach(it -> lines.add(line(it)));
        work.gates(holding)
                .forEach(it ->
                        lines.add(
                                new OwnedLine(
                                        Section.GATES,
                                        it.code() + " " + it.titleZh(),
                                        it.titleEn() == null
                                                ? null
                                                : it.code() + " " + it.titleEn(),
                                        "desk.owned.gate",
                                        List.of("" + it.onDate()),
                                        CAMPAIGN + it.campaignId() + "/path")));
        work.campaigns(holding).forEach(it -> addCampaign(lines, it));
        work.schemes(holding)
                .forEach(it ->
                        lines.add(
                                new OwnedLine(
                                        Section.RULES,
                                        it.titleZh(),
                                        it.titleEn(),
                                        "desk.owned.scheme",
                                        List.of(),
                                        "/schemes/" + it.id())));
        work.results(holding)
                .forEach(it ->
                        lines.add(
                                new OwnedLine(
                                        Section.DECISIONS,
                                        it.words(),
                                        null,
                                        "desk.owned.result",
                                        List.of(it.code(), "" + it.doneOn(), it.unitName()),
                                        CAMPAIGN
                                                + it.campaignId()
                                                + "/tasks/"
                                                + it.taskId()
                                                + "/occurrences/"
                                                + it.occurrenceId())));
        work.places(holding)
                .forEach(it ->
                        lines.add(
                                new OwnedLine(
                                        Section.ORIGINALS,
                                        it.place(),
                                        null,
                                        "desk.owned.place",
                                        List.of("" + it.pieces(), it.holder()),
                                        null)));
        return lines;
    }

    @Override
    public Map<Long, Long> waiting(List<Vacancy> vacancies, LocalDate today) {
        return waiting.count(vacancies, today);
    }

    private static OwnedLine line(OwnedWorkRepository.Task it) {
        String kind = it.deputy() ? "desk.owned.deputy." : "desk.owned.task.";
        return new OwnedLine(
                Section.TASKS,
                it.code() + " " + it.titleZh(),
                it.titleEn() == null ? null : it.code() + " " + it.titleEn(),
                kind + (it.nextOn() == null ? "none" : "open"),
                it.nextOn() == null ? List.of() : List.of("" + it.open(), "" + it.nextOn()),
                CAMPAIGN + it.campaignId() + "/tasks/" + it.id());
    }

    private static void addCampaign(List<OwnedLine> lines, OwnedWorkRepository.Running it) {
        String at = CAMPAIGN + it.id();
        lines.add(
                new OwnedLine(
                        Section.OVERVIEW,
                        it.title(),
                        null,
                        "desk.owned.campaign",
                        List.of("" + it.fromOn(), "" + it.toOn()),
                        at));
        lines.add(
                new OwnedLine(
                        Section.RULES,
                        it.title(),
                        null,
                        "desk.owned.path",
                        List.of("" + it.tasks()),
                        at + "/path"));
        if (it.unproven() > 0) {
            lines.add(
                    new OwnedLine(
                            Section.WAITING,
                            it.title(),
                            null,
                            "desk.owned.unproven",
                            List.of("" + it.unproven()),
                            at + "/evaluation"));
        }
    }
}

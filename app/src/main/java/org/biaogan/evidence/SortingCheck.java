package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.CivilDay;
import org.biaogan.schemes.Scheme;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is missing on the sorting table, line by line. */
@Component
class SortingCheck {

    private final EvidenceVault vault;
    private final CampaignSchemes schemes;
    private final CivilCalendar calendar;

    SortingCheck(EvidenceVault vault, CampaignSchemes schemes, CivilCalendar calendar) {
        this.vault = vault;
        this.schemes = schemes;
        this.calendar = calendar;
    }

    Problems of(Actor actor, Sorting sorting) {
        List<Scheme> under = schemes.list(actor.campaignId());
        Set<Long> onlyFiled = vault.unitsOnlyFiled(actor);
        Problems problems = Problems.NONE;
        for (int i = 0; i < sorting.files().size(); i++) {
            SortedFile said = sorting.files().get(i);
            if (said.take()) {
                String line = "files[" + i + "].";
                problems = title(problems, line, said.title());
                problems = choices(problems, line, said);
                problems = day(problems, line, said.eventOn());
                problems = lengths(problems, line, said);
                problems = reach(problems, line, onlyFiled, said);
                problems = ShareRules.check(problems, line, under, said);
            }
        }
        return problems;
    }

    private static Problems title(Problems problems, String line, @Nullable String title) {
        if (title == null || title.isBlank()) {
            return problems.and(line + "title", "evidence.title.missing");
        }
        return title.strip().length() > 200
                ? problems.and(line + "title", "evidence.title.long")
                : problems;
    }

    private static Problems choices(Problems problems, String line, SortedFile said) {
        Problems all = problems;
        if (said.materialClass() == null) {
            all = all.and(line + "materialClass", "evidence.class.missing");
        }
        if (said.unitId() == null) {
            all = all.and(line + "unitId", "evidence.unit.missing");
        }
        return all;
    }

    private Problems day(Problems problems, String line, @Nullable LocalDate eventOn) {
        if (eventOn == null) {
            return problems.and(line + "eventOn", "evidence.event.missing");
        }
        if (!CivilDay.Check.isPlausible(eventOn)) {
            return problems.and(line + "eventOn", "CivilDay");
        }
        return eventOn.isAfter(calendar.today())
                ? problems.and(line + "eventOn", "evidence.event-ahead", eventOn)
                : problems;
    }

    /** Whoever may cite somewhere need not be able to cite what belongs to this unit. */
    private static Problems reach(
            Problems problems, String line, Set<Long> onlyFiled, SortedFile said) {
        boolean cited = said.keyPointId() != null || !said.also().isEmpty();
        return cited && said.unitId() != null && onlyFiled.contains(said.unitId())
                ? problems.and(line + "keyPointId", "evidence.cited-elsewhere")
                : problems;
    }

    private static Problems lengths(Problems problems, String line, SortedFile said) {
        Problems all = problems;
        all = length(all, line + "source", said.source(), 200);
        all = length(all, line + "holder", said.holder(), 100);
        return length(all, line + "place", said.place(), 200);
    }

    private static Problems length(
            Problems problems, String field, @Nullable String words, int most) {
        return words == null || words.length() <= most
                ? problems
                : problems.and(field, "evidence.words.long", most);
    }
}

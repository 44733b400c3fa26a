package org.biaogan.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.biaogan.access.HistoryLine;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its people, its past and what is below it.
 *
 * @param below all open units below
 * @param parents the units it may hang under
 * @param ends how it ended, and what was merged into it
 * @param known people who may get a further office, by their numbers
 */
public record UnitPage(
        Unit unit,
        LocalDate today,
        List<Unit> below,
        List<Unit> parents,
        List<PastUnit> past,
        List<UnitEnd> ends,
        List<Person> people,
        Map<Long, String> known,
        List<UnitKind> kinds,
        List<OfficeKind> offices,
        List<HistoryLine> history) {

    public UnitPage {
        below = List.copyOf(below);
        parents = List.copyOf(parents);
        past = List.copyOf(past);
        ends = List.copyOf(ends);
        people = List.copyOf(people);
        kinds = List.copyOf(kinds);
        offices = List.copyOf(offices);
        history = List.copyOf(history);
    }

    /** Where the page's forms are sent. */
    public String at() {
        return "/units/" + unit.id();
    }

    /**
     * What came back to be mended: one form as it was typed, and what is wrong with it. The others
     * are as they always are.
     */
    public record Sent(
            UnitForms.@Nullable NewUnit unit,
            UnitForms.@Nullable Renaming renaming,
            UnitForms.@Nullable Moving moving,
            PersonForms.@Nullable NewOffice office,
            Problems problems) {

        public static final Sent NOTHING = new Sent(null, null, null, null, Problems.NONE);

        static Sent of(Object form, Problems problems) {
            return new Sent(
                    form instanceof UnitForms.NewUnit it ? it : null,
                    form instanceof UnitForms.Renaming it ? it : null,
                    form instanceof UnitForms.Moving it ? it : null,
                    form instanceof PersonForms.NewOffice it ? it : null,
                    problems);
        }
    }
}

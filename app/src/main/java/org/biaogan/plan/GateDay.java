package org.biaogan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day on which a gate of a template stands in a campaign. One that comes round stands several
 * times, each under a code of its own, up to the campaign's last day.
 */
record GateDay(PathTemplate.Gate gate, String code, int months, LocalDate on) {

    static List<GateDay> of(
            PathTemplate template, LocalDate fromOn, LocalDate midOn, LocalDate toOn) {
        var days = new ArrayList<GateDay>();
        for (PathTemplate.Gate gate : template.gates()) {
            LocalDate anchor = gate.after().of(fromOn, midOn, toOn);
            if (gate.every() == 0) {
                days.add(
                        new GateDay(
                                gate,
                                gate.code(),
                                gate.months(),
                                anchor.plusMonths(gate.months())));
            } else {
                days.addAll(round(gate, anchor, toOn));
            }
        }
        return List.copyOf(days);
    }

    /** A year that ends with the campaign counts: its last day stands for the one after it. */
    private static List<GateDay> round(PathTemplate.Gate gate, LocalDate anchor, LocalDate toOn) {
        var days = new ArrayList<GateDay>();
        int months = gate.months();
        LocalDate on = anchor.plusMonths(months);
        while (days.isEmpty() || !on.minusDays(1).isAfter(toOn)) {
            String code = gate.code() + "-" + (days.size() + 1);
            days.add(new GateDay(gate, code, months, on.isAfter(toOn) ? toOn : on));
            months += gate.every();
            on = anchor.plusMonths(months);
        }
        return days;
    }
}

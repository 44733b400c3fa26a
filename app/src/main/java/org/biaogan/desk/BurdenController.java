package org.biaogan.desk;

import static java.util.Objects.requireNonNullElse;

import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the tool asks of a unit. */
@Controller
class BurdenController {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final UnitBurden burden;
    private final CivilCalendar calendar;

    BurdenController(UnitBurden burden, CivilCalendar calendar) {
        this.burden = burden;
        this.calendar = calendar;
    }

    /** Leads to the reader's own unit. */
    @GetMapping("/burden")
    String mine(Actor actor) {
        return burden.first(actor)
                .map(it -> "redirect:/units/" + it.id() + "/burden")
                .orElse("redirect:/units");
    }

    @GetMapping("/units/{unitId}/burden")
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        int today = calendar.today().getYear();
        int of = Math.clamp(requireNonNullElse(year, today), EARLIEST, LATEST);
        return new ModelAndView("desk/burden")
                .addObject("thisYear", today)
                .addObject("burden", burden.get(actor, of));
    }
}

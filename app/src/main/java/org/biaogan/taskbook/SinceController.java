package org.biaogan.taskbook;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.plan.Gate;
import org.biaogan.plan.Gates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What changed in the task book since a gate or an approval. */
@Controller
@RequestMapping("/campaigns/{campaignId}/task-book/changes")
class SinceController {

    private final BookChanges changes;
    private final ApprovedBooks approved;
    private final TaskBook book;
    private final Gates gates;
    private final CivilCalendar calendar;

    SinceController(
            BookChanges changes,
            ApprovedBooks approved,
            TaskBook book,
            Gates gates,
            CivilCalendar calendar) {
        this.changes = changes;
        this.approved = approved;
        this.book = book;
        this.gates = gates;
        this.calendar = calendar;
    }

    /**
     * @param since {@code v1} for a version, {@code g17} for a gate; the last approval, else the
     *     last gate whose day has come, where nothing is said
     */
    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable String since) {
        List<BookVersion> versions = approved.list(actor);
        List<Gate> past =
                gates.list(actor).stream()
                        .filter(it -> !day(it).isAfter(calendar.today()))
                        .toList();
        String chosen = since == null ? usual(versions, past) : since;
        return new ModelAndView("taskbook/changes")
                .addObject("campaignId", actor.campaignId())
                .addObject("versions", versions)
                .addObject("gates", past)
                .addObject("chosen", chosen)
                .addObject("changes", since(actor, chosen, versions, past))
                .addObject("offices", book.offices());
    }

    private static String usual(List<BookVersion> versions, List<Gate> past) {
        return !versions.isEmpty()
                ? "v" + versions.getFirst().no()
                : past.isEmpty() ? "" : "g" + past.getLast().id();
    }

    private @Nullable ChangesSince since(
            Actor actor, String chosen, List<BookVersion> versions, List<Gate> past) {
        for (BookVersion it : versions) {
            if (chosen.equals("v" + it.no())) {
                return changes.since(actor, it.recordedAt());
            }
        }
        for (Gate it : past) {
            if (chosen.equals("g" + it.id())) {
                return changes.since(actor, day(it));
            }
        }
        return null;
    }

    /** The day it was passed on, else the day that is set for it. */
    private static LocalDate day(Gate gate) {
        return gate.passedOn() == null ? gate.onDate() : gate.passedOn();
    }
}

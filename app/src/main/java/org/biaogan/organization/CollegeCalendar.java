package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_SETTINGS;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of a college: terms, months without duty, holidays. */
@Service
@Transactional
public class CollegeCalendar {

    private final CollegeCalendarRepository calendars;
    private final Trail trail;

    CollegeCalendar(CollegeCalendarRepository calendars, Trail trail) {
        this.calendars = calendars;
        this.trail = trail;
    }

    /** A term: autumn or spring of a school year. */
    public record Term(long id, String code, LocalDate fromOn, LocalDate toOn) {}

    /** A day without duty. */
    public record Holiday(LocalDate onDate, String title) {}

    @Transactional(readOnly = true)
    public List<Term> terms(long unitId) {
        return calendars.terms(unitId);
    }

    @Transactional(readOnly = true)
    public List<Holiday> holidays(long unitId) {
        return calendars.holidays(unitId);
    }

    /** August, where the college has said nothing. */
    @Transactional(readOnly = true)
    public List<Integer> freeMonths(long unitId) {
        List<Integer> set = calendars.freeMonths(unitId);
        return set.isEmpty() ? List.of(8) : set;
    }

    public void setTerm(Actor actor, String code, LocalDate fromOn, LocalDate toOn) {
        actor.must(MANAGE_SETTINGS);
        if (!toOn.isAfter(fromOn)) {
            throw new Refused("organization.term.order");
        }
        calendars.setTerm(actor.unitId(), code, fromOn, toOn);
        mark(actor);
    }

    public void setFreeMonths(Actor actor, List<Integer> months) {
        actor.must(MANAGE_SETTINGS);
        calendars.setFreeMonths(actor.unitId(), months);
        mark(actor);
    }

    public void addHoliday(Actor actor, LocalDate day, String title) {
        actor.must(MANAGE_SETTINGS);
        calendars.addHoliday(actor.unitId(), day, title.strip());
        mark(actor);
    }

    public void removeHoliday(Actor actor, LocalDate day) {
        actor.must(MANAGE_SETTINGS);
        calendars.removeHoliday(actor.unitId(), day);
        mark(actor);
    }

    private void mark(Actor actor) {
        trail.add(
                Mark.of(
                                actor.accountId(),
                                "organization.calendar-changed",
                                "organization_unit",
                                actor.unitId())
                        .inUnit(actor.unitId()));
    }
}

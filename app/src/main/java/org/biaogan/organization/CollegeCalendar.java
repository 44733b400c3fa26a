package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_SETTINGS;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of a college: terms, months without duty, holidays. It holds for all units below
 * until one of them says otherwise.
 */
@Service
@Transactional
public class CollegeCalendar {

    private final CollegeCalendarRepository calendars;
    private final Trail trail;

    CollegeCalendar(CollegeCalendarRepository calendars, Trail trail) {
        this.calendars = calendars;
        this.trail = trail;
    }

    /** A term: autumn or spring of a year, as one unit has set it. */
    public record Term(
            String code, LocalDate fromOn, LocalDate toOn, long holderId, String holderName) {

        boolean overlaps(LocalDate from, LocalDate to) {
            return !fromOn.isAfter(to) && !toOn.isBefore(from);
        }
    }

    /** A day on which nobody works, as one unit has set it. */
    public record Holiday(LocalDate onDate, String title, long holderId, String holderName) {}

    /**
     * Months in which nothing is due.
     *
     * @param holderId the unit that said so; nobody where the default speaks
     */
    public record FreeMonths(
            Set<Month> months, @Nullable Long holderId, @Nullable String holderName) {

        /** August, where nobody has said anything. */
        public static final FreeMonths USUAL = new FreeMonths(Set.of(Month.AUGUST), null, null);

        public FreeMonths {
            months = Set.copyOf(months);
        }

        static FreeMonths of(List<Integer> numbers, long holderId, String holderName) {
            Set<Month> months = EnumSet.noneOf(Month.class);
            numbers.forEach(it -> months.add(Month.of(it)));
            return new FreeMonths(months, holderId, holderName);
        }

        public boolean heldBy(long unitId) {
            return holderId != null && holderId == unitId;
        }
    }

    /** The terms that hold for a unit, each as the nearest unit above has set it. */
    @Transactional(readOnly = true)
    public List<Term> terms(long unitId) {
        return calendars.terms(unitId);
    }

    /** The holidays of a unit and all above it. */
    @Transactional(readOnly = true)
    public List<Holiday> holidays(long unitId) {
        return calendars.holidays(unitId);
    }

    /** What is kept in a unit on a day, if it is a holiday. */
    @Transactional(readOnly = true)
    public Optional<String> holidayOn(long unitId, LocalDate day) {
        return calendars.holidays(unitId).stream()
                .filter(it -> it.onDate().equals(day))
                .map(Holiday::title)
                .findFirst();
    }

    /** The months without duty that hold for a unit. */
    @Transactional(readOnly = true)
    public FreeMonths freeMonths(long unitId) {
        return calendars.freeMonths(unitId).orElse(FreeMonths.USUAL);
    }

    /** Sets a term, named like 2026-autumn; it begins in its year and overlaps no other. */
    public void setTerm(Actor actor, String code, LocalDate fromOn, LocalDate toOn) {
        actor.must(MANAGE_SETTINGS);
        if (!toOn.isAfter(fromOn)) {
            throw new Refused("organization.term.order");
        }
        if (!code.startsWith(fromOn.getYear() + "-")) {
            throw new Refused("organization.term.other-year", code.substring(0, 4));
        }
        terms(actor.unitId()).stream()
                .filter(it -> !it.code().equals(code) && it.overlaps(fromOn, toOn))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refused("organization.term.overlap", it.fromOn(), it.toOn());
                });
        calendars.setTerm(actor.unitId(), code, fromOn, toOn);
        mark(actor);
    }

    /** Takes back what this unit has set; what is set above, or the default, holds again. */
    public void removeTerm(Actor actor, String code) {
        actor.must(MANAGE_SETTINGS);
        if (!calendars.removeTerm(actor.unitId(), code)) {
            throw new NotFound("organization.term", code);
        }
        mark(actor);
    }

    /** Says which months are without duty; none is an answer too. */
    public void setFreeMonths(Actor actor, List<Integer> months) {
        actor.must(MANAGE_SETTINGS);
        calendars.setFreeMonths(actor.unitId(), months);
        mark(actor);
    }

    /** Takes back what this unit has said about months without duty. */
    public void inheritFreeMonths(Actor actor) {
        actor.must(MANAGE_SETTINGS);
        calendars.inheritFreeMonths(actor.unitId());
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

package org.biaogan.sample;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.access.Scope;
import org.biaogan.organization.CollegeCalendar;
import org.biaogan.organization.OrganizationTree;
import org.springframework.stereotype.Component;

/** The sample college's terms and holidays, and a branch that got its present name on the way. */
@Component
class SampleCalendar {

    static final String NAME_BEFORE = "机械教师党支部";
    private static final String NAME = "机电教师党支部";

    private final CollegeCalendar calendar;
    private final OrganizationTree tree;

    SampleCalendar(CollegeCalendar calendar, OrganizationTree tree) {
        this.calendar = calendar;
        this.tree = tree;
    }

    /** Says them for a campaign that begins on a day; six months later the branch is renamed. */
    void say(SamplePeople.Made made, LocalDate from) {
        Actor house = made.house();
        var college =
                new Actor(
                        house.accountId(),
                        house.name(),
                        new Scope.OfUnit(made.units().college()),
                        house.rights());
        for (int year = from.getYear() - 1; year <= from.getYear() + 2; year++) {
            calendar.setTerm(
                    college,
                    year + "-autumn",
                    LocalDate.of(year, 9, 1),
                    LocalDate.of(year + 1, 1, 20));
            calendar.setTerm(
                    college,
                    year + "-spring",
                    LocalDate.of(year, 2, 20),
                    LocalDate.of(year, 7, 10));
            calendar.addHoliday(college, LocalDate.of(year, 5, 1), "劳动节");
            calendar.addHoliday(college, LocalDate.of(year, 10, 1), "国庆节");
        }
        tree.rename(house, made.units().branches().getFirst(), NAME, from.plusMonths(6));
    }
}

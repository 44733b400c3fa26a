package org.biaogan.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.campaigns.CampaignActors;
import org.biaogan.organization.CollegeCalendar;
import org.biaogan.organization.OrganizationTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was held and what is due, day by day. Nothing of it is kept: records, occurrences, gates,
 * ledgers and holidays are asked each time.
 */
@Service
@Transactional(readOnly = true)
public class ActivityCalendar {

    private final CalendarRepository calendars;
    private final CampaignActors campaigns;
    private final CollegeCalendar college;
    private final OrganizationTree tree;
    private final CivilCalendar calendar;

    ActivityCalendar(
            CalendarRepository calendars,
            CampaignActors campaigns,
            CollegeCalendar college,
            OrganizationTree tree,
            CivilCalendar calendar) {
        this.calendars = calendars;
        this.campaigns = campaigns;
        this.college = college;
        this.tree = tree;
        this.calendar = calendar;
    }

    /** The days that are asked for; three statements beside slow facts, however much there is. */
    public CalendarPage page(Actor actor, CalendarFilter filter) {
        LocalDate today = calendar.today();
        LocalDate on = filter.ofDay(today);
        LocalDate from = filter.from(on);
        LocalDate to = filter.to(on);
        List<CalendarLine> lines =
                calendars.list(
                        actor,
                        CampaignReach.of(campaigns.of(actor).actors()),
                        new CalendarSpan(
                                from, to, today, filter.unit(), false, filter.ofView().most()));
        return new CalendarPage(
                filter.ofView(),
                on,
                filter.step(on, -1),
                filter.step(on, 1),
                today,
                filter.unit(),
                days(actor, from, to, on, lines),
                tree.list(actor),
                actor.may(Permission.RECORD_RESULT));
    }

    /** All lines of a stretch of time, as somebody may see them who is not here to ask. */
    List<CalendarLine> lines(Actor actor, LocalDate from, LocalDate to, boolean own) {
        return calendars.list(
                actor,
                CampaignReach.of(campaigns.of(actor).actors()),
                new CalendarSpan(from, to, calendar.today(), null, own, Integer.MAX_VALUE));
    }

    private List<CalendarPage.Day> days(
            Actor actor, LocalDate from, LocalDate to, LocalDate on, List<CalendarLine> lines) {
        Map<LocalDate, List<CalendarLine>> byDay =
                lines.stream().collect(Collectors.groupingBy(CalendarLine::day));
        Map<LocalDate, List<String>> holidays =
                college.holidays(actor.unitId()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        CollegeCalendar.Holiday::onDate,
                                        Collectors.mapping(
                                                CollegeCalendar.Holiday::title,
                                                Collectors.toList())));
        var days = new ArrayList<CalendarPage.Day>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(
                    new CalendarPage.Day(
                            day,
                            day.getMonth() == on.getMonth(),
                            holidays.getOrDefault(day, List.of()).stream().distinct().toList(),
                            byDay.getOrDefault(day, List.of())));
        }
        return days;
    }
}

package org.biaogan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.biaogan.base.CivilCalendar;
import org.biaogan.plan.CarrierRepository.CampaignDates;
import org.biaogan.plan.OccurrenceRepository.Due;
import org.springframework.stereotype.Component;

/** Works out when a campaign's tasks are due for which unit, and keeps the occurrences to it. */
@Component
class Rhythm {

    private final OccurrenceRepository occurrences;
    private final CarrierRepository carriers;
    private final CollegePeriods college;
    private final CivilCalendar calendar;

    Rhythm(
            OccurrenceRepository occurrences,
            CarrierRepository carriers,
            CollegePeriods college,
            CivilCalendar calendar) {
        this.occurrences = occurrences;
        this.carriers = carriers;
        this.college = college;
        this.calendar = calendar;
    }

    /** The occurrences of a campaign that begins: from its first day to its last. */
    void begin(long campaignId) {
        occurrences.add(campaignId, due(campaignId, carriers.beats(campaignId), Periods::of));
    }

    /**
     * After a change of cycle, carriers or the campaign's end: adds and drops what begins after
     * today, and moves the day of what the old end had cut. The past stays as it was.
     */
    void realign(long campaignId) {
        LocalDate today = calendar.today();
        var beats = carriers.beats(campaignId);
        var ahead = due(campaignId, beats, (periods, cycle) -> periods.of(cycle, today));
        occurrences.add(campaignId, ahead);
        occurrences.move(campaignId, due(campaignId, beats, Periods::of), today);
        var tasks = beats.stream().map(Beat::id).toArray(Long[]::new);
        occurrences.drop(campaignId, tasks, ahead, today, carriers.dates(campaignId).toOn());
    }

    /** What a task asks for without being stored: for whom, and when. */
    static List<Due> due(
            Beat beat, long ownUnitId, List<CarryingUnit> units, List<Period> periods) {
        var due = new ArrayList<Due>();
        for (CarryingUnit unit : beat.carriedBy().among(ownUnitId, units)) {
            for (Period period : periods) {
                if (!period.dueOn().isBefore(unit.fromOn())) {
                    due.add(new Due(beat.id(), unit.id(), period));
                }
            }
        }
        return due;
    }

    /** How often a task comes round, and for whom. */
    record Beat(long id, Cycle cycle, CarriedBy carriedBy, boolean cut) {}

    private List<Due> due(
            long campaignId, List<Beat> beats, BiFunction<Periods, Cycle, List<Period>> choice) {
        CampaignDates dates = carriers.dates(campaignId);
        var units = carriers.list(dates.unitId(), calendar.today());
        var periods = college.periods(dates.unitId(), dates.fromOn(), dates.toOn());
        return beats.stream()
                .filter(it -> !it.cut())
                .flatMap(it ->
                        due(it, dates.unitId(), units, choice.apply(periods, it.cycle())).stream())
                .toList();
    }
}

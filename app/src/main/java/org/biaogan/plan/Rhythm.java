package org.biaogan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.biaogan.base.CivilCalendar;
import org.biaogan.plan.CarrierRepository.CampaignDates;
import org.biaogan.plan.OccurrenceRepository.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out when a campaign's tasks are due for which unit, and keeps the occurrences to it. */
@Component
class Rhythm {

    private final OccurrenceRepository occurrences;
    private final MoveRepository moves;
    private final CarrierRepository carriers;
    private final CollegePeriods college;
    private final AlignmentRepository alignments;
    private final CivilCalendar calendar;

    Rhythm(
            OccurrenceRepository occurrences,
            MoveRepository moves,
            CarrierRepository carriers,
            CollegePeriods college,
            AlignmentRepository alignments,
            CivilCalendar calendar) {
        this.occurrences = occurrences;
        this.moves = moves;
        this.carriers = carriers;
        this.college = college;
        this.alignments = alignments;
        this.calendar = calendar;
    }

    /** The occurrences of a campaign that begins: from its first day to its last. */
    void begin(long campaignId) {
        CampaignDates dates = carriers.dates(campaignId);
        var units = carriers.list(dates.unitId(), calendar.today());
        occurrences.add(campaignId, due(dates, units, carriers.beats(campaignId), Periods::of));
        alignments.note(campaignId);
    }

    /**
     * After a change of cycle, units, calendar or the campaign's end: adds and drops what begins
     * after today, drops what begins after the closing of its unit, and moves the day of what the
     * old end had cut. The past stays as it was, and so does a day that somebody moved.
     */
    void realign(long campaignId) {
        LocalDate today = calendar.today();
        CampaignDates dates = carriers.dates(campaignId);
        var beats = carriers.beats(campaignId);
        var units = carriers.listEver(dates.unitId());
        var ahead = due(dates, units, beats, (periods, cycle) -> periods.of(cycle, today));
        occurrences.add(campaignId, ahead);
        occurrences.move(campaignId, due(dates, units, beats, Periods::of), today);
        moves.keep(campaignId, dates.toOn());
        var tasks = beats.stream().map(Beat::id).toArray(Long[]::new);
        occurrences.drop(campaignId, tasks, ahead, today, dates.toOn());
        alignments.note(campaignId);
    }

    /** Realigns a campaign whose units or calendar are no longer those it was last aligned to. */
    @Transactional
    public void keepUp(long campaignId) {
        alignments.lock(campaignId);
        if (!alignments.holds(campaignId)) {
            realign(campaignId);
        }
    }

    /** What a task asks for without being stored: for whom, and when. */
    static List<Due> due(
            Beat beat,
            long ownUnitId,
            List<CarryingUnit> units,
            List<Period> periods,
            LocalDate openedOn) {
        var due = new ArrayList<Due>();
        for (CarryingUnit unit : beat.carriedBy().among(ownUnitId, units)) {
            for (Period period : periods) {
                if (unit.answersFor(period, openedOn)) {
                    due.add(new Due(beat.id(), unit.id(), period));
                }
            }
        }
        return due;
    }

    /** How often a task comes round, and for whom. */
    record Beat(long id, Cycle cycle, CarriedBy carriedBy, boolean cut, Span span) {}

    private List<Due> due(
            CampaignDates dates,
            List<CarryingUnit> units,
            List<Beat> beats,
            BiFunction<Periods, Cycle, List<Period>> choice) {
        var periods = college.periods(dates.unitId(), dates.fromOn(), dates.toOn());
        LocalDate openedOn = LocalDate.ofInstant(dates.openedAt().toInstant(), calendar.zone());
        return beats.stream()
                .filter(it -> !it.cut())
                .flatMap(it ->
                        due(
                                it,
                                dates.unitId(),
                                units,
                                it.span().cut(choice.apply(periods, it.cycle())),
                                openedOn)
                                .stream())
                .toList();
    }
}

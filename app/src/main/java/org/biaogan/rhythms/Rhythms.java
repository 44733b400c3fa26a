package org.biaogan.rhythms;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.organization.CollegeCalendar;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.Unit;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the units stand to the rhythms of organisational life, derived from their records alone.
 * Units stand in their own order; nothing is ranked.
 */
@Service
@Transactional(readOnly = true)
public class Rhythms {

    private final RhythmRepository rhythms;
    private final DeviationRepository deviations;
    private final OrganizationTree tree;
    private final CollegeCalendar calendars;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    Rhythms(
            RhythmRepository rhythms,
            DeviationRepository deviations,
            OrganizationTree tree,
            CollegeCalendar calendars,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.rhythms = rhythms;
        this.deviations = deviations;
        this.tree = tree;
        this.calendars = calendars;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The units whose rhythm the actor may see, the highest first. */
    public List<Unit> units(Actor actor) {
        return tree.list(actor);
    }

    /**
     * The year of a unit, and of those right below it with all below them, so many at a time in the
     * order of the tree; five statements beside slow facts.
     */
    public RhythmPage page(Actor actor, long unitId, int year, int asked) {
        Unit top = readable(actor, unitId);
        List<String> below = rhythms.below(unitId, first(year), last(year));
        int page = Math.clamp(asked, 1, RhythmPage.pages(below.size()));
        List<String> shown =
                below.stream().skip((page - 1L) * RhythmPage.SIZE).limit(RhythmPage.SIZE).toList();
        var within = new ArrayList<String>(List.of(top.path()));
        shown.forEach(it -> within.add(it + ".*"));
        List<UnitYear> years = years(actor, top, within, year);
        return new RhythmPage(
                years.stream()
                        .filter(it -> it.unitId() == unitId && !it.lines().isEmpty())
                        .findFirst(),
                Below.of(top.path(), years),
                page,
                shown.size(),
                below.size());
    }

    /** The year of a unit alone; four statements beside slow facts. */
    public UnitYear year(Actor actor, long unitId, int year) {
        Unit unit = readable(actor, unitId);
        return years(actor, unit, List.of(unit.path()), year).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("rhythms.period", year));
    }

    private List<UnitYear> years(Actor actor, Unit top, List<String> within, int year) {
        Set<Month> free = calendars.freeMonths(top.id()).months();
        var held = rhythms.held(within, first(year), last(year).plusDays(31));
        var reasons = deviations.reasons(within, year);
        Ruling ruling = ruling();
        return rhythms.holders(top.path(), within, first(year), last(year)).stream()
                .filter(it -> actor.may(Permission.READ_UNIT, it.path()))
                .map(it -> year(it, ruling, year, free, held, reasons))
                .toList();
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private UnitYear year(
            RhythmRepository.Holder unit,
            Ruling ruling,
            int year,
            Set<Month> free,
            Map<RhythmRepository.Key, List<Held>> held,
            Map<DeviationRepository.Place, Map<String, String>> reasons) {
        LocalDate today = calendar.today();
        LocalDate since = later(unit.fromOn(), requireNonNullElse(unit.since(), today));
        var lines = new ArrayList<UnitYear.Line>();
        for (RhythmRule rule : ruling.rules()) {
            Every every = ruling.every(rule, unit.path());
            if (!rule.isFor(unit.kind()) || every == Every.NEVER) {
                continue;
            }
            lines.add(
                    new UnitYear.Line(
                            rule,
                            every,
                            Beats.of(
                                    every.of(year, free),
                                    held.getOrDefault(
                                            new RhythmRepository.Key(unit.id(), rule.kind()),
                                            List.of()),
                                    reasons.getOrDefault(
                                            new DeviationRepository.Place(unit.id(), rule.code()),
                                            Map.of()),
                                    since,
                                    unit.closedOn(),
                                    today)));
        }
        return new UnitYear(
                unit.id(), unit.name(), unit.path(), unit.kind(), unit.closedOn() != null, lines);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Ruling ruling() {
        return new Ruling(rhythms.rules(), rhythms.schoolRules());
    }

    /** Each rule as it holds in a unit, and who says otherwise; two statements. */
    public List<HeldRule> rules(Actor actor, long unitId) {
        Unit unit = readable(actor, unitId);
        Ruling ruling = ruling();
        return ruling.rules().stream()
                .map(it ->
                        new HeldRule(
                                it,
                                ruling.every(it, unit.path()),
                                ruling.find(it, unit.path()).orElse(null)))
                .toList();
    }

    /** Says for a unit and all below how often something is held there, with the reason. */
    @Transactional
    public void say(Actor actor, long unitId, String rule, Every every, String why) {
        Unit unit = readable(actor, unitId);
        actor.must(Permission.MANAGE_SETTINGS);
        if (!actor.may(Permission.MANAGE_SETTINGS, unit.path())) {
            throw new NotFound("organization.unit", unitId);
        }
        rhythms.say(unitId, rule(rule).code(), every, why.strip(), actor.accountId(), now());
        trail.add(
                Mark.of(actor.accountId(), "rhythms.rule-said", "organization_unit", unitId)
                        .inUnit(unitId));
    }

    /** One period of one rule in a unit. */
    public Beat beat(Actor actor, long unitId, String rule, String period) {
        if (!period.matches("\\d{4}(-\\w{2,3})?")) {
            throw new NotFound("rhythms.period", period);
        }
        return year(actor, unitId, Integer.parseInt(period.substring(0, 4))).lines().stream()
                .filter(it -> it.rule().code().equals(rule))
                .flatMap(it -> it.beats().stream())
                .filter(it -> it.span().name().equals(period))
                .findFirst()
                .orElseThrow(() -> new NotFound("rhythms.period", period));
    }

    RhythmRule rule(String code) {
        return rhythms.rules().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("rhythms.rule", code));
    }

    private Unit readable(Actor actor, long unitId) {
        Unit unit = tree.get(unitId);
        if (!actor.may(Permission.READ_UNIT, unit.path())) {
            throw new NotFound("organization.unit", unitId);
        }
        return unit;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

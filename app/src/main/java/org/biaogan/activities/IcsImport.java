package org.biaogan.activities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.organization.Unit;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A calendar file that somebody kept so far becomes records: looked at first, and only what is
 * ticked is recorded, each with one sentence. What has not happened is never recorded.
 */
@Service
@Transactional
public class IcsImport {

    private static final int MONTHS = 12;
    private static final int AHEAD_SHOWN = 20;

    /** For so many rows it is looked up what they would close; two statements each. */
    private static final int LOOKED_UP = 60;

    private static final int LONGEST_UID = 255;

    private final Activities activities;
    private final ImportedRepository imported;
    private final Campaigns campaigns;
    private final CivilCalendar calendar;
    private final Clock clock;

    IcsImport(
            Activities activities,
            ImportedRepository imported,
            Campaigns campaigns,
            CivilCalendar calendar,
            Clock clock) {
        this.activities = activities;
        this.imported = imported;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The page before a file was read, or with rows that came back. */
    @Transactional(readOnly = true)
    public ImportPage page(Actor actor, @Nullable NewImport form) {
        actor.must(Permission.RECORD_RESULT);
        return new ImportPage(
                activities.units(actor),
                kinds(actor, form == null ? null : form.unitId()),
                form,
                List.of(),
                0,
                List.of(),
                Problems.NONE);
    }

    /** What is in a file, and what would become of it. */
    @Transactional(readOnly = true)
    public ImportPage preview(Actor actor, @Nullable Long unitId, byte[] bytes, Locale locale) {
        actor.must(Permission.RECORD_RESULT);
        Unit unit = unit(actor, unitId);
        IcsFile.Read read =
                IcsFile.read(
                        bytes,
                        LocalDateTime.ofInstant(clock.instant(), calendar.zone()),
                        since(actor),
                        calendar.zone());
        List<ActivityKind> kinds = kinds(actor, unitId);
        var notes = new ArrayList<>(read.notes());
        return new ImportPage(
                activities.units(actor),
                kinds,
                new NewImport(
                        unit.id(),
                        offered(actor, unit.id(), rows(unit, kinds, read, notes), locale)),
                read.ahead().stream().limit(AHEAD_SHOWN).toList(),
                Math.max(0, read.ahead().size() - AHEAD_SHOWN),
                notes,
                Problems.NONE);
    }

    private LocalDate since(Actor actor) {
        LocalDate year = calendar.today().minusMonths(MONTHS);
        if (actor.scope() instanceof Scope.OfCampaign campaign) {
            LocalDate began = campaigns.get(campaign.campaignId()).fromOn();
            return began.isBefore(year) ? began : year;
        }
        return year;
    }

    private List<NewImport.Row> rows(
            Unit unit, List<ActivityKind> kinds, IcsFile.Read read, List<IcsNote> notes) {
        List<IcsEvent> past = read.past();
        if (past.isEmpty()) {
            return List.of();
        }
        List<ImportedRepository.Known> known =
                imported.list(unit.id(), past.getLast().day(), past.getFirst().day());
        Set<String> before = keys(known);
        Set<String> thatDay =
                known.stream()
                        .map(it -> it.kind() + "\n" + it.heldOn())
                        .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        var rows = new ArrayList<NewImport.Row>();
        for (IcsEvent it : past) {
            String kind = KindGuess.of(it.title(), kinds);
            var told = NewImport.Known.NEW;
            if (before.contains(it.uid() + "\n" + it.day())) {
                told = NewImport.Known.IMPORTED;
            } else if (!seen.add(it.title() + "\n" + it.day())) {
                told = NewImport.Known.TWICE;
            } else if (thatDay.contains(kind + "\n" + it.day())) {
                told = NewImport.Known.THAT_DAY;
            }
            if (told == NewImport.Known.NEW && kind.equals(KindGuess.OTHER)) {
                told = NewImport.Known.NO_KIND;
            }
            rows.add(row(it, kind, told));
        }
        if (rows.size() > IcsFile.MOST) {
            notes.add(IcsNote.of("activities.import.note.most", rows.size(), IcsFile.MOST));
        }
        // What was recorded from it before makes room for what was not.
        return Stream.concat(
                        rows.stream().filter(it -> it.known() != NewImport.Known.IMPORTED),
                        rows.stream().filter(it -> it.known() == NewImport.Known.IMPORTED))
                .limit(IcsFile.MOST)
                .toList();
    }

    private static Set<String> keys(List<ImportedRepository.Known> known) {
        return known.stream()
                .filter(it -> it.uid() != null)
                .map(it -> it.uid() + "\n" + it.heldOn())
                .collect(Collectors.toSet());
    }

    private static NewImport.Row row(IcsEvent event, String kind, NewImport.Known known) {
        return new NewImport.Row(
                known == NewImport.Known.NEW,
                event.uid(),
                event.title(),
                event.day(),
                event.from(),
                event.to(),
                event.place(),
                kind,
                event.title(),
                known,
                null,
                null,
                null);
    }

    /**
     * The same rows, each with the occurrences of its own time that it would close, none of them
     * twice; what was due before is closed by a record of its own.
     */
    private List<NewImport.Row> offered(
            Actor actor, long unitId, List<NewImport.Row> rows, Locale locale) {
        var given = new HashSet<String>();
        var offered = new ArrayList<NewImport.Row>();
        int looked = 0;
        for (NewImport.Row it : rows) {
            if (!it.tick() || looked >= LOOKED_UP) {
                offered.add(it);
                continue;
            }
            looked++;
            LocalDate day = requireNonNull(it.day());
            List<Candidate> closes =
                    activities.candidates(actor, it.record(unitId)).stream()
                            .filter(Candidate::proposed)
                            .filter(candidate -> !candidate.dueOn().isBefore(day))
                            .filter(candidate -> given.add(candidate.serves().toString()))
                            .toList();
            offered.add(offering(it, closes, locale));
        }
        return offered;
    }

    private static NewImport.Row offering(
            NewImport.Row row, List<Candidate> closes, Locale locale) {
        if (closes.isEmpty()) {
            return row;
        }
        String serves =
                closes.stream().map(it -> it.serves().toString()).collect(Collectors.joining(" "));
        String called =
                closes.stream()
                        .map(it -> it.code() + " " + it.title().in(locale) + " " + it.period())
                        .collect(Collectors.joining(" · "));
        return new NewImport.Row(
                row.tick(),
                row.uid(),
                row.title(),
                row.day(),
                row.from(),
                row.to(),
                row.place(),
                row.kind(),
                row.words(),
                row.known(),
                serves,
                called,
                serves);
    }

    /** How many were recorded, and how many had been from the same file before. */
    public record Done(int recorded, int before) {}

    /**
     * Records what is ticked, all of it or nothing; what was recorded before is not recorded again.
     */
    public Done run(Actor actor, NewImport form) {
        actor.must(Permission.RECORD_RESULT);
        Unit unit = unit(actor, form.unitId());
        List<NewImport.Row> ticked = form.ticked();
        if (ticked.isEmpty()) {
            throw new Refused("activities.import.none-ticked");
        }
        imported.lock(unit.id());
        List<LocalDate> days =
                ticked.stream().map(it -> requireNonNull(it.day())).sorted().toList();
        var before = new HashSet<>(keys(imported.list(unit.id(), days.getFirst(), days.getLast())));
        int recorded = 0;
        for (NewImport.Row it : ticked) {
            String uid = uid(it);
            if (before.add(uid + "\n" + it.day())) {
                imported.add(activities.record(actor, it.record(unit.id())), uid);
                recorded++;
            }
        }
        return new Done(recorded, ticked.size() - recorded);
    }

    private static String uid(NewImport.Row row) {
        String said = requireNonNullElse(row.uid(), "");
        String uid = said.isBlank() ? row.key() : said;
        return uid.length() <= LONGEST_UID ? uid : uid.substring(0, LONGEST_UID);
    }

    private List<ActivityKind> kinds(Actor actor, @Nullable Long unitId) {
        return activities.units(actor).stream()
                .filter(it -> Long.valueOf(it.id()).equals(unitId))
                .findFirst()
                .map(unit ->
                        activities.kinds().stream()
                                .filter(it -> it.heldBy().is(unit.kind()))
                                .toList())
                .orElseGet(activities::kinds);
    }

    private Unit unit(Actor actor, @Nullable Long unitId) {
        if (unitId == null) {
            throw new Refused("activities.import.no-unit");
        }
        return activities.units(actor).stream()
                .filter(it -> it.id() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotFound("organization.unit", unitId));
    }
}

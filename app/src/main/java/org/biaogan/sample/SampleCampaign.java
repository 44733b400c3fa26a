package org.biaogan.sample;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.dossier.Packs;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.files.FileStore;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.plan.CampaignPath;
import org.biaogan.plan.Cycle;
import org.biaogan.plan.NewEvent;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.PathTemplates;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Task;
import org.biaogan.plan.TaskEvents;
import org.biaogan.plan.TaskSheet;
import org.biaogan.reading.FileTexts;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sample campaign in its fourteenth month: what was done, filed and cited so far, and a pack of
 * it.
 */
@Component
class SampleCampaign {

    private static final long SEED = 20_250_901L;
    private static final int EVENTS = 4;

    private final CampaignOpening opening;
    private final PathTemplates templates;
    private final SchemeLibrary schemes;
    private final Plans plans;
    private final TaskEvents events;
    private final Actors actors;
    private final EvidenceVault vault;
    private final FileStore store;
    private final FileTexts texts;
    private final SampleRepository rows;
    private final SampleCitations citations;
    private final SampleSecondScheme second;
    private final SampleYear years;
    private final SampleClaims claims;
    private final SampleCalendar terms;
    private final SampleUpkeep upkeep;
    private final SampleWork work;
    private final Packs packs;
    private final CivilCalendar calendar;

    SampleCampaign(
            CampaignOpening opening,
            PathTemplates templates,
            SchemeLibrary schemes,
            Plans plans,
            TaskEvents events,
            Actors actors,
            EvidenceVault vault,
            FileStore store,
            FileTexts texts,
            SampleRepository rows,
            SampleCitations citations,
            SampleSecondScheme second,
            SampleYear years,
            SampleClaims claims,
            SampleCalendar terms,
            SampleUpkeep upkeep,
            SampleWork work,
            Packs packs,
            CivilCalendar calendar) {
        this.opening = opening;
        this.templates = templates;
        this.schemes = schemes;
        this.plans = plans;
        this.events = events;
        this.actors = actors;
        this.vault = vault;
        this.store = store;
        this.texts = texts;
        this.rows = rows;
        this.citations = citations;
        this.second = second;
        this.years = years;
        this.claims = claims;
        this.terms = terms;
        this.upkeep = upkeep;
        this.work = work;
        this.packs = packs;
        this.calendar = calendar;
    }

    /** The campaign’s id. */
    long run(SamplePeople.Made made) {
        LocalDate today = calendar.today();
        LocalDate from = today.withDayOfMonth(1).minusMonths(13);
        rows.since(from.minusYears(1));
        terms.say(made, from);
        Scheme scheme = schemes.findNewest("benchmark-department").orElseThrow();
        long campaign = open(made, from, scheme);
        Actor organiser = actors.get(made.organiser(), new Scope.OfCampaign(campaign, 0));
        rows.passGates(campaign, today);
        upkeep.measure(organiser);
        upkeep.share(organiser);
        List<SamplePiece> pieces = held(made, organiser, campaign, today);
        work.say(made, organiser);
        var written = new ArrayList<SampleCitations.Written>();
        pieces.forEach(
                it -> written.add(new SampleCitations.Written(write(made, it, campaign), it)));
        citations.cite(organiser, scheme, written);
        vault.withdraw(organiser, written.get(40).itemId(), "会议日期与签到表不一致，重新整理后再录入。");
        vault.withdraw(organiser, written.get(210).itemId(), "与另一份重复。");
        upkeep.mend(organiser, written);
        second.cite(organiser, scheme.version().id(), college());
        years.hold(made, campaign, today);
        claims.write(organiser, scheme);
        packs.ask(organiser, scheme.version().id());
        return campaign;
    }

    private long college() {
        return schemes.findNewest("demonstration-college").orElseThrow().version().id();
    }

    private long open(SamplePeople.Made made, LocalDate from, Scheme scheme) {
        long unit = made.units().generalBranch();
        Actor organiser = actors.get(made.organiser(), new Scope.OfUnit(unit));
        return opening.open(
                organiser,
                new NewCampaign(
                        unit,
                        "标杆院系创建 %d–%d".formatted(from.getYear(), from.getYear() + 2),
                        from,
                        from.plusYears(1),
                        from.plusYears(2).minusDays(1),
                        from.plusMonths(1),
                        List.of(scheme.version().id(), college())),
                templates.get("benchmark-department-path"));
    }

    /** Says of each occurrence that fell due what came of it; returns what was filed. */
    private List<SamplePiece> held(
            SamplePeople.Made made, Actor organiser, long campaign, LocalDate today) {
        var random = new Random(SEED);
        var maker = new SamplePieces(random, today);
        var pieces = new ArrayList<SamplePiece>();
        List<TaskSheet> sheets =
                plans.path(organiser)
                        .lines()
                        .map(CampaignPath.Line::task)
                        .map(it -> withEvents(organiser, it, today))
                        .toList();
        for (TaskSheet sheet : sheets) {
            for (Occurrence it : sheet.occurrences()) {
                if (it.dueOn().isBefore(today)) {
                    hold(made, campaign, sheet, it, random, maker, pieces);
                } else if (!it.fromOn().isAfter(today) && random.nextInt(3) == 0) {
                    LocalDate day = between(it.fromOn(), today, random);
                    result(made, campaign, sheet, it, day, random);
                    pieces.addAll(maker.of(sheet, it, day));
                }
            }
        }
        return pieces;
    }

    /** A task, with some events where it is due on events only. */
    private TaskSheet withEvents(Actor organiser, Task task, LocalDate today) {
        TaskSheet sheet = plans.sheet(organiser, task.id());
        if (task.cycle() != Cycle.EVENT || sheet.carriers().isEmpty()) {
            return sheet;
        }
        for (int i = 0; i < EVENTS; i++) {
            LocalDate on = today.minusDays(40L + 85L * i);
            long unit = sheet.carriers().get(i % sheet.carriers().size()).id();
            events.add(
                    organiser,
                    task.id(),
                    new NewEvent(unit, on, task.title().zh() + "（第" + (EVENTS - i) + "次）"));
        }
        return plans.sheet(organiser, task.id());
    }

    private void hold(
            SamplePeople.Made made,
            long campaign,
            TaskSheet sheet,
            Occurrence occurrence,
            Random random,
            SamplePieces maker,
            List<SamplePiece> pieces) {
        int fate = random.nextInt(100);
        if (fate < 5) {
            return;
        }
        if (fate < 8) {
            rows.addSkip(
                    campaign,
                    occurrence.id(),
                    "与学校集中安排冲突，并入下月开展。",
                    account(made, occurrence),
                    at(occurrence.dueOn()));
            return;
        }
        LocalDate last = fate < 13 ? occurrence.dueOn().plusDays(9) : occurrence.dueOn();
        LocalDate first = fate < 13 ? occurrence.dueOn().plusDays(1) : occurrence.fromOn();
        LocalDate day = between(first, min(last, calendar.today()), random);
        result(made, campaign, sheet, occurrence, day, random);
        if (fate < 97) {
            pieces.addAll(maker.of(sheet, occurrence, day));
        } else if (fate == 97) {
            sheet.expectations()
                    .forEach(it ->
                            rows.addExplanation(
                                    campaign,
                                    occurrence.id(),
                                    it.id(),
                                    "记录本送学校抽查，未归还。",
                                    account(made, occurrence),
                                    at(day)));
        }
    }

    private void result(
            SamplePeople.Made made,
            long campaign,
            TaskSheet sheet,
            Occurrence occurrence,
            LocalDate day,
            Random random) {
        rows.addResult(
                campaign,
                occurrence.id(),
                "%s：议题 %d 个，定下 %d 项要办的事，上次的事项已逐项回看。"
                        .formatted(
                                sheet.task().title().zh(),
                                2 + random.nextInt(4),
                                1 + random.nextInt(3)),
                day,
                account(made, occurrence),
                at(min(day.plusDays(2), calendar.today())));
    }

    private long write(SamplePeople.Made made, SamplePiece piece, long campaign) {
        int branch = made.units().branches().indexOf(piece.unitId());
        long account = branch < 0 ? made.organiser() : made.branchSecretaries().get(branch);
        return rows.addItem(piece, stored(piece), account, campaign);
    }

    private @Nullable String stored(SamplePiece piece) {
        if (piece.bytes().length == 0) {
            return null;
        }
        String name = requireNonNull(piece.fileName());
        try {
            String sha256 = store.store(new ByteArrayInputStream(piece.bytes()), name).sha256();
            texts.ask(sha256, name);
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long account(SamplePeople.Made made, Occurrence occurrence) {
        int branch = made.units().branches().indexOf(occurrence.unitId());
        return branch < 0 ? made.organiser() : made.branchSecretaries().get(branch);
    }

    private static LocalDate between(LocalDate from, LocalDate to, Random random) {
        long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
        return from.plusDays(random.nextInt((int) days + 1));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(16, 0).atOffset(ZoneOffset.ofHours(8));
    }
}

package org.biaogan.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Forbidden;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.CampaignActors;
import org.biaogan.campaigns.MyCampaigns;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.Filings;
import org.biaogan.evidence.NewCitation;
import org.biaogan.evidence.NewItem;
import org.biaogan.evidence.Originals;
import org.biaogan.evidence.Sensitivity;
import org.biaogan.evidence.Upload;
import org.biaogan.organization.Unit;
import org.biaogan.plan.MaterialClass;
import org.biaogan.plan.Results;
import org.biaogan.schemes.Shares;
import org.springframework.stereotype.Component;

/**
 * What a record closes: results of occurrences in several campaigns, originals that become evidence
 * with their filings and citations; and how all of it opens again.
 */
@Component
class Closings {

    private static final int WHOLE = 100;

    private final CandidateRepository candidates;
    private final ClosingRepository closings;
    private final CampaignActors campaigns;
    private final Results results;
    private final AddedEvents added;
    private final EvidenceVault vault;
    private final Originals originals;
    private final Filings filings;
    private final Citations citations;

    Closings(
            CandidateRepository candidates,
            ClosingRepository closings,
            CampaignActors campaigns,
            Results results,
            AddedEvents added,
            EvidenceVault vault,
            Originals originals,
            Filings filings,
            Citations citations) {
        this.candidates = candidates;
        this.closings = closings;
        this.campaigns = campaigns;
        this.results = results;
        this.added = added;
        this.vault = vault;
        this.originals = originals;
        this.filings = filings;
        this.citations = citations;
    }

    /** What a record of these units on that day may close; four statements. */
    List<Candidate> candidates(Actor actor, Collection<Unit> units, String kind, LocalDate day) {
        var recording = new LinkedHashSet<Long>();
        var citing = new LinkedHashSet<Long>();
        MyCampaigns mine = campaigns.of(actor);
        for (Unit unit : units) {
            recording.addAll(mine.where(Permission.RECORD_RESULT, unit.path()));
            citing.addAll(mine.where(Permission.CITE_EVIDENCE, unit.path()));
        }
        return candidates.list(recording, citing, units.stream().map(Unit::id).toList(), kind, day);
    }

    /** Files of the actor that wait for this record, in the campaign that keeps their table. */
    List<Upload> waiting(Actor actor, String unitPath, List<Long> uploads) {
        return campaigns
                .of(actor)
                .first(Permission.FILE_EVIDENCE, unitPath)
                .map(it -> originals.list(it, uploads))
                .orElse(List.of());
    }

    /** Closes what was ticked, and lets the originals prove it. */
    void close(
            Actor actor,
            long activityId,
            Unit unit,
            NewActivity said,
            String title,
            List<Candidate> offered) {
        List<Chosen> chosen =
                chosen(said, offered).stream()
                        .map(it -> new Chosen(it, occurrence(actor, activityId, it, said)))
                        .toList();
        for (Chosen it : chosen) {
            int no =
                    results.speak(
                            in(actor, it.candidate()),
                            it.occurrence().occurrenceId(),
                            said.said(),
                            said.day());
            closings.addServing(activityId, it.occurrence(), no);
        }
        List<Long> items = enter(actor, unit, said, title);
        items.forEach(it -> closings.addOriginal(activityId, it));
        prove(actor, items, said, chosen);
    }

    /** Lets more originals prove what a record closes already. */
    void add(
            Actor actor,
            long activityId,
            Unit unit,
            NewActivity said,
            String title,
            List<Candidate> offered) {
        List<Long> items = enter(actor, unit, said, title);
        items.forEach(it -> closings.addOriginal(activityId, it));
        var chosen = new ArrayList<Chosen>();
        for (Candidate it : chosen(said, offered)) {
            if (it.serves() instanceof Serves.Asked there) {
                chosen.add(new Chosen(it, there));
            }
        }
        prove(actor, items, said, chosen);
    }

    /** The occurrence that is chosen: one that is there, or an event that is added for it. */
    private Serves.Asked occurrence(
            Actor actor, long activityId, Candidate chosen, NewActivity said) {
        return switch (chosen.serves()) {
            case Serves.Asked it -> it;
            case Serves.Event it -> added.add(in(actor, chosen), activityId, it, said);
        };
    }

    /** Says anew what came of the occurrences that a record closes, after it was corrected. */
    void say(Actor actor, long activityId, NewActivity said) {
        var again = new LinkedHashSet<Serves.Asked>();
        for (var it : closings.servings(activityId)) {
            Actor there = campaigns.get(actor, it.campaignId());
            results.withdraw(there, it.occurrenceId(), it.resultNo());
            again.add(it.serves());
        }
        for (Serves.Asked it : again) {
            Actor there = campaigns.get(actor, it.campaignId());
            int no = results.speak(there, it.occurrenceId(), said.said(), said.day());
            closings.addServing(activityId, it, no);
        }
    }

    /** Opens again what a record closed, and withdraws its originals. */
    void open(Actor actor, long activityId, String unitPath, String reason) {
        for (var it : closings.servings(activityId)) {
            results.withdraw(
                    campaigns.get(actor, it.campaignId()), it.occurrenceId(), it.resultNo());
        }
        added.takeBack(actor, activityId, reason);
        List<Activity.Original> standing =
                closings.originals(activityId, List.of()).stream()
                        .filter(Activity.Original::stands)
                        .toList();
        if (standing.isEmpty()) {
            return;
        }
        Actor there =
                campaigns
                        .of(actor)
                        .first(Permission.WITHDRAW_EVIDENCE, unitPath)
                        .orElseThrow(() -> new Refused("activities.originals-not-yours"));
        standing.forEach(it -> vault.withdraw(there, it.itemId(), reason));
    }

    private static List<Candidate> chosen(NewActivity said, List<Candidate> offered) {
        var byName = new HashMap<Serves, Candidate>();
        offered.forEach(it -> byName.put(it.serves(), it));
        return said.serves().stream()
                .map(Serves::of)
                .flatMap(Optional::stream)
                .distinct()
                .map(it ->
                        Optional.ofNullable(byName.get(it))
                                .orElseThrow(() -> new Refused("activities.not-offered")))
                .toList();
    }

    private List<Long> enter(Actor actor, Unit unit, NewActivity said, String title) {
        if (!said.hasOriginals()) {
            return List.of();
        }
        Actor there =
                campaigns
                        .of(actor)
                        .first(Permission.FILE_EVIDENCE, unit.path())
                        .orElseThrow(() -> new Forbidden(Permission.FILE_EVIDENCE.name()));
        var items = new ArrayList<Long>();
        List<Upload> waiting = originals.list(there, said.uploads());
        if (waiting.size() < Set.copyOf(said.uploads()).size()) {
            throw new Refused("evidence.sorted-before");
        }
        for (Upload it : waiting) {
            String name = waiting.size() == 1 ? title : title + " " + (items.size() + 1);
            items.add(originals.enter(there, it, unit.id(), name, said.day()));
        }
        if (said.onPaper()) {
            items.add(vault.enter(there, paper(unit, said, title)));
        }
        return items;
    }

    private static NewItem paper(Unit unit, NewActivity said, String title) {
        return new NewItem(
                unit.id(),
                title,
                MaterialClass.O,
                said.day(),
                null,
                null,
                null,
                null,
                null,
                said.holder(),
                said.keptAt(),
                null,
                Sensitivity.INTERNAL);
    }

    private void prove(Actor actor, List<Long> items, NewActivity said, List<Chosen> chosen) {
        var cites = new LinkedHashSet<Cites>();
        said.cites().stream().map(Cites::of).flatMap(Optional::stream).forEach(cites::add);
        for (long item : items) {
            for (Chosen it : chosen) {
                filings.file(
                        in(actor, it.candidate()),
                        item,
                        it.candidate().taskId(),
                        it.occurrence().occurrenceId(),
                        it.candidate().expectationId());
            }
            cite(actor, item, chosen, cites);
        }
    }

    /** For each key point once, those that tasks serve first before those they refer to. */
    private void cite(Actor actor, long item, List<Chosen> chosen, Set<Cites> cites) {
        Map<String, Cited> points = new LinkedHashMap<>();
        for (Chosen one : chosen) {
            Candidate it = one.candidate();
            for (Candidate.Point point : it.points()) {
                if (it.mayCite() && cites.contains(it.cites(point))) {
                    points.putIfAbsent(
                            it.campaignId() + ":" + point.keyPointId(), new Cited(it, point));
                }
            }
        }
        points.values().stream()
                .sorted((one, two) -> one.point().role().compareTo(two.point().role()))
                .forEach(it ->
                        citations.cite(
                                in(actor, it.candidate()),
                                item,
                                new NewCitation(
                                        it.point().keyPointId(),
                                        null,
                                        it.point().shares() == Shares.PER_CENT ? WHOLE : null)));
    }

    private record Cited(Candidate candidate, Candidate.Point point) {}

    /** What was ticked, with the occurrence that is closed by it. */
    private record Chosen(Candidate candidate, Serves.Asked occurrence) {}

    private Actor in(Actor actor, Candidate candidate) {
        return campaigns.get(actor, candidate.campaignId());
    }
}

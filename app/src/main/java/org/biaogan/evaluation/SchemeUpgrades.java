package org.biaogan.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.evidence.Carrying;
import org.biaogan.plan.TaskLinks;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Relation;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeChange;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.SchemeMapping;
import org.biaogan.schemes.SchemeMappings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A running campaign goes over to another version of its scheme, as a whole or not at all. */
@Service
@Transactional
public class SchemeUpgrades {

    /** What a person says of what shall not go along. */
    public static final long STAYS = 0;

    private final Campaigns campaigns;
    private final SchemeLibrary library;
    private final SchemeMappings mappings;
    private final Carrying carrying;
    private final TaskLinks tasks;
    private final CarriedClaims claims;

    SchemeUpgrades(
            Campaigns campaigns,
            SchemeLibrary library,
            SchemeMappings mappings,
            Carrying carrying,
            TaskLinks tasks,
            CarriedClaims claims) {
        this.campaigns = campaigns;
        this.library = library;
        this.mappings = mappings;
        this.carrying = carrying;
        this.tasks = tasks;
        this.claims = claims;
    }

    /** What would go along, and what a person must decide; nothing is changed. */
    @Transactional(readOnly = true)
    public UpgradePlan look(Actor actor, long fromVersion, long toVersion) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        List<Long> own = campaigns.versions(actor.campaignId());
        Scheme from = library.get(fromVersion);
        Scheme to = library.get(toVersion);
        if (!own.contains(fromVersion) || own.contains(toVersion)) {
            throw new Refused("campaigns.not-over");
        }
        if (!from.version().scheme().equals(to.version().scheme())) {
            throw new Refused("evaluation.upgrade.other-scheme");
        }
        var mapping = mappings.get(fromVersion, toVersion);
        var cited = carrying.counts(actor, fromVersion);
        var linked = tasks.counts(actor, fromVersion);
        var written = claims.counts(actor.campaignId(), fromVersion);
        Map<String, SchemeChange> criteria =
                SchemeChange.ofCriteria(from, to).stream()
                        .collect(
                                Collectors.toMap(
                                        SchemeChange::codeBefore, it -> it, (one, two) -> one));
        return new UpgradePlan(
                from,
                to,
                SchemeChange.ofKeyPoints(from, to).stream()
                        .filter(it -> it.before() != null)
                        .map(it -> line(mapping, it, cited, linked))
                        .toList(),
                from.criteria().stream()
                        .map(it ->
                                new UpgradePlan.Text(
                                        it,
                                        target(criteria.get(it.code()), to).orElse(null),
                                        written.getOrDefault(it.id(), 0)))
                        .toList());
    }

    private static UpgradePlan.Line line(
            SchemeMapping mapping,
            SchemeChange change,
            Map<Long, Integer> cited,
            Map<Long, Integer> linked) {
        KeyPoint old = mapping.from().findKeyPoint(change.codeBefore()).orElseThrow();
        int citations = cited.getOrDefault(old.id(), 0);
        int tasks = linked.getOrDefault(old.id(), 0);
        Optional<KeyPoint> next = mapping.to().findKeyPoint(change.codeAfter());
        if (change.kind() == SchemeChange.Kind.SAME || change.kind() == SchemeChange.Kind.MOVED) {
            Fate fate = change.kind() == SchemeChange.Kind.SAME ? Fate.SAME : Fate.MOVED;
            return new UpgradePlan.Line(old, fate, next.orElseThrow(), List.of(), citations, tasks);
        }
        List<KeyPoint> covering = targets(mapping, old, Relation.COVERS);
        List<KeyPoint> all = targets(mapping, old, Relation.PARTLY);
        if (covering.size() == 1 && all.size() == 1) {
            return new UpgradePlan.Line(
                    old, Fate.MAPPED, covering.getFirst(), List.of(), citations, tasks);
        }
        if (all.size() > 1) {
            return new UpgradePlan.Line(old, Fate.SPLIT, null, all, citations, tasks);
        }
        boolean reworded = change.kind() == SchemeChange.Kind.REWORDED;
        return new UpgradePlan.Line(
                old,
                reworded ? Fate.REWORDED : Fate.DROPPED,
                null,
                all.isEmpty() ? next.stream().toList() : all,
                citations,
                tasks);
    }

    /** Key points for which the old one counts at least this much. */
    private static List<KeyPoint> targets(SchemeMapping mapping, KeyPoint old, Relation least) {
        return mapping.to()
                .keyPoints()
                .filter(it ->
                        mapping.sources(it).stream()
                                .anyMatch(source ->
                                        source.keyPoint().id() == old.id()
                                                && source.relation().compareTo(least) <= 0))
                .toList();
    }

    /** The criterion with the same words, else the one in its place: its text goes there. */
    private static Optional<Criterion> target(@Nullable SchemeChange change, Scheme to) {
        return Optional.ofNullable(change)
                .flatMap(it ->
                        to.criteria().stream()
                                .filter(next -> next.code().equals(it.codeAfter()))
                                .findFirst());
    }

    /**
     * Goes over. Everything that asks must have been answered; returns how many pieces went along.
     *
     * @param keyPoints for a key point that asks, the one of the next version, or {@link #STAYS}
     * @param criteria for a criterion whose text asks, the one of the next version
     */
    public int upgrade(
            Actor actor,
            long fromVersion,
            long toVersion,
            Map<Long, Long> keyPoints,
            Map<Long, Long> criteria) {
        carrying.lock(actor);
        UpgradePlan plan = look(actor, fromVersion, toVersion);
        var targets = new HashMap<Long, Long>();
        for (UpgradePlan.Line it : plan.lines()) {
            long target = target(plan, it, keyPoints);
            if (target != STAYS) {
                targets.put(it.keyPoint().id(), target);
            }
        }
        List<Long> proving = claims.proving(actor.campaignId(), fromVersion);
        campaigns.succeed(actor, fromVersion, toVersion);
        tasks.carry(actor, targets, toVersion);
        int went = carrying.carry(actor, fromVersion, toVersion, targets);
        for (UpgradePlan.Text it : plan.texts()) {
            if (it.target() != null || it.claims() > 0) {
                claims.carry(
                        actor.campaignId(),
                        it.criterion().id(),
                        toVersion,
                        target(plan, it, criteria));
            }
        }
        claims.carryProofs(actor.campaignId(), proving, toVersion, targets);
        return went;
    }

    private static long target(UpgradePlan plan, UpgradePlan.Line line, Map<Long, Long> keyPoints) {
        KeyPoint target = line.target();
        if (target != null) {
            return target.id();
        }
        Long said = keyPoints.get(line.keyPoint().id());
        if (said == null) {
            if (line.asks()) {
                throw new Refused("evaluation.upgrade.undecided", line.keyPoint().code());
            }
            return STAYS;
        }
        if (said != STAYS && plan.to().keyPoints().noneMatch(it -> it.id() == said)) {
            throw new NotFound("schemes.key-point", said);
        }
        return said;
    }

    private static long target(UpgradePlan plan, UpgradePlan.Text text, Map<Long, Long> criteria) {
        Criterion target = text.target();
        if (target != null) {
            return target.id();
        }
        Long said = criteria.get(text.criterion().id());
        if (said == null) {
            throw new Refused("evaluation.upgrade.undecided", text.criterion().code());
        }
        return plan.to().criteria().stream()
                .map(Criterion::id)
                .filter(it -> it.equals(said))
                .findFirst()
                .orElseThrow(() -> new NotFound("schemes.criterion", said));
    }
}

package org.biaogan.rhythms;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.CampaignActors;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.Unit;
import org.biaogan.plan.Results;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why something was not held in a period. The reason lies in one place: with the task whose
 * occurrence it answers too, and then the rhythm follows from that; or else with the rhythm.
 */
@Service
@Transactional(readOnly = true)
public class Deviations {

    private final DeviationRepository deviations;
    private final Rhythms rhythms;
    private final OrganizationTree tree;
    private final CampaignActors campaigns;
    private final Results results;
    private final Trail trail;
    private final Clock clock;

    Deviations(
            DeviationRepository deviations,
            Rhythms rhythms,
            OrganizationTree tree,
            CampaignActors campaigns,
            Results results,
            Trail trail,
            Clock clock) {
        this.deviations = deviations;
        this.rhythms = rhythms;
        this.tree = tree;
        this.campaigns = campaigns;
        this.results = results;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The tasks of that unit and period that the same reason may answer, or has answered, where the
     * actor may say so.
     */
    public List<PeriodTask> tasks(Actor actor, long unitId, String rule, String period) {
        Unit unit = tree.get(unitId);
        return deviations.tasks(
                campaigns.of(actor).where(Permission.RECORD_RESULT, unit.path()),
                unitId,
                rhythms.rule(rule).kind(),
                period);
    }

    /**
     * Says why something was not held in a period that runs or is over.
     *
     * @param answered the tasks that this reason answers too, as {@link PeriodTask#name} names them
     */
    @Transactional
    public void say(
            Actor actor,
            long unitId,
            String rule,
            String period,
            String reason,
            Set<String> answered) {
        actor.must(Permission.RECORD_RESULT);
        if (!actor.may(Permission.RECORD_RESULT, tree.get(unitId).path())) {
            throw new NotFound("organization.unit", unitId);
        }
        Beat.State state = rhythms.beat(actor, unitId, rule, period).state();
        if (state != Beat.State.MISSING && state != Beat.State.DUE) {
            throw new Refused("rhythms.excuse.not-open");
        }
        List<PeriodTask> tasks =
                tasks(actor, unitId, rule, period).stream()
                        .filter(it -> it.reason() == null && answered.contains(it.name()))
                        .toList();
        if (tasks.size() < answered.size()) {
            throw new Refused("rhythms.excuse.task-meanwhile");
        }
        for (PeriodTask it : tasks) {
            results.skip(campaigns.get(actor, it.campaignId()), it.occurrenceId(), reason);
        }
        if (tasks.isEmpty()) {
            add(actor, unitId, rule, period, reason.strip());
        }
    }

    private void add(Actor actor, long unitId, String rule, String period, String reason) {
        var now = OffsetDateTime.now(clock);
        if (!deviations.add(unitId, rule, period, reason, actor.accountId(), now)) {
            throw new Refused("rhythms.excuse.said-before");
        }
        trail.add(
                Mark.of(actor.accountId(), "rhythms.excused", "organization_unit", unitId)
                        .inUnit(unitId));
    }
}

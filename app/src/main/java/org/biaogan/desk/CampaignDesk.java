package org.biaogan.desk;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.evidence.Coverage;
import org.biaogan.evidence.CoverageView;
import org.biaogan.evidence.KeyPointCoverage;
import org.biaogan.organization.Settings;
import org.biaogan.plan.AcceptanceState;
import org.biaogan.plan.Acceptances;
import org.biaogan.plan.BusinessPlanning;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.PioneerPosts;
import org.biaogan.plan.Plans;
import org.biaogan.plan.TaskProblems;
import org.biaogan.plan.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a campaign's people see when they sit down: where it stands, this month, one task. */
@Service
@Transactional(readOnly = true)
public class CampaignDesk {

    private static final int DAYS_AHEAD = 14;

    private final Campaigns campaigns;
    private final Plans plans;
    private final Acceptances acceptances;
    private final PioneerPosts posts;
    private final BusinessPlanning business;
    private final TaskProblems problems;
    private final History history;
    private final StandingRepository standing;
    private final AwaitingRepository awaiting;
    private final FiledRepository filed;
    private final CoverageView coverage;
    private final Settings settings;
    private final CivilCalendar calendar;

    CampaignDesk(
            Campaigns campaigns,
            Plans plans,
            Acceptances acceptances,
            PioneerPosts posts,
            BusinessPlanning business,
            TaskProblems problems,
            History history,
            StandingRepository standing,
            AwaitingRepository awaiting,
            FiledRepository filed,
            CoverageView coverage,
            Settings settings,
            CivilCalendar calendar) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.acceptances = acceptances;
        this.posts = posts;
        this.business = business;
        this.problems = problems;
        this.history = history;
        this.standing = standing;
        this.awaiting = awaiting;
        this.filed = filed;
        this.coverage = coverage;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The whole campaign today; ten statements. */
    public Overview overview(Actor actor) {
        actor.must(Permission.READ_CAMPAIGN);
        LocalDate today = calendar.today();
        return new Overview(
                campaigns.get(actor.campaignId()),
                today,
                standing.listProjects(actor, today),
                plans.gates(actor),
                standing.listDue(actor, today, today.plusDays(DAYS_AHEAD), today.plusDays(1)),
                coverage.get(actor, null));
    }

    /**
     * This month; two statements.
     *
     * @param unit of one unit, or null
     * @param all of all the actor may see; otherwise, and without a unit, of the actor's own
     *     offices, where these have anything to do
     */
    public Month month(Actor actor, @Nullable Long unit, boolean all) {
        LocalDate today = calendar.today();
        var lines =
                standing.listDue(
                        actor,
                        today,
                        today.withDayOfMonth(today.lengthOfMonth()),
                        today.withDayOfMonth(1));
        boolean mine = unit == null && !all && lines.stream().anyMatch(DueLine::mine);
        return new Month(today, unit, mine, standing.listUnits(actor), lines);
    }

    /** The results that stand so with a second person, a page of them; two statements. */
    public Awaiting awaiting(Actor actor, AcceptanceState state, @Nullable Long unit, int page) {
        actor.must(Permission.ACCEPT_RESULT);
        Actor accepting = actor.where(Permission.ACCEPT_RESULT);
        return new Awaiting(
                state,
                unit,
                page,
                standing.listUnits(accepting),
                awaiting.list(accepting, state, unit, page, calendar.today()));
    }

    /** One task, or one occurrence of it. */
    public TaskPage task(Actor actor, long taskId, @Nullable Long occurrenceId, boolean all) {
        LocalDate today = calendar.today();
        TaskSheet sheet = plans.sheet(actor, taskId);
        return new TaskPage(
                actor,
                today,
                all,
                sheet,
                chosen(sheet, occurrenceId),
                standing.states(actor, taskId, today),
                acceptances.ofTask(actor, taskId),
                filed.counts(actor, taskId, occurrenceId),
                filed.list(
                        actor,
                        taskId,
                        occurrenceId,
                        settings.rules(actor.unitId()).lateAfterDays(),
                        TaskPage.SHOWN),
                posts.ofTask(actor, taskId),
                business.ofTask(actor, taskId),
                problems.list(actor, taskId),
                history.list(actor, "plan_task", taskId));
    }

    /** The row of one key point. */
    static KeyPointCoverage row(Coverage coverage, long keyPointId) {
        return coverage.rows().stream()
                .filter(it -> it.keyPoint().id() == keyPointId)
                .findFirst()
                .orElseThrow(() -> new NotFound("schemes.key-point", keyPointId));
    }

    private static @Nullable Occurrence chosen(TaskSheet sheet, @Nullable Long id) {
        if (id == null) {
            return null;
        }
        return sheet.findOccurrence(id).orElseThrow(() -> new NotFound("plan.occurrence", id));
    }
}

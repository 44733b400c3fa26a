package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which problem a task solves, and for whom. Each wording stays readable. */
@Service
@Transactional
public class TaskProblems {

    private final TaskProblemRepository problems;
    private final PathEditRepository tasks;
    private final Trail trail;
    private final Clock clock;

    TaskProblems(
            TaskProblemRepository problems, PathEditRepository tasks, Trail trail, Clock clock) {
        this.problems = problems;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Every wording, the one that speaks first. */
    @Transactional(readOnly = true)
    public List<TaskProblem> list(Actor actor, long taskId) {
        return problems.list(actor.campaignId(), taskId);
    }

    /** False when somebody else wrote one since the writer looked. */
    public boolean say(Actor actor, long taskId, NewTaskProblem problem) {
        actor.must(Permission.EDIT_PATH);
        long campaign = actor.campaignId();
        Task task =
                tasks.lock(campaign, taskId).orElseThrow(() -> new NotFound("plan.task", taskId));
        if (task.cutOn() != null) {
            throw new Refused("plan.business.task-cut");
        }
        var said = problems.list(campaign, taskId);
        int last = said.isEmpty() ? 0 : said.getFirst().no();
        if (!Integer.valueOf(last).equals(problem.seen())
                || !problems.add(
                        campaign,
                        taskId,
                        last + 1,
                        requireNonNull(problem.words()).strip(),
                        requireNonNull(problem.whom()).strip(),
                        actor.accountId(),
                        OffsetDateTime.now(clock))) {
            return false;
        }
        trail.add(
                Mark.of(actor.accountId(), "plan.problem-said", "plan_task", taskId)
                        .inCampaign(campaign));
        return true;
    }
}

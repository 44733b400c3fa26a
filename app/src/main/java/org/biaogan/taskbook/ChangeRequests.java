package org.biaogan.taskbook;

import static org.biaogan.access.Permission.EDIT_PATH;
import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.plan.TaskAmendments;
import org.biaogan.plan.TaskField;
import org.biaogan.taskbook.ChangeRequest.Change;
import org.biaogan.taskbook.ChangeRequest.Outcome;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of what the approved task book promises: one person asks and says why, another agrees,
 * and then it is done. What was refused or taken back stays readable.
 */
@Service
@Transactional
public class ChangeRequests {

    private final RequestRepository requests;
    private final VersionRepository versions;
    private final TaskAmendments amendments;
    private final Trail trail;
    private final Clock clock;

    ChangeRequests(
            RequestRepository requests,
            VersionRepository versions,
            TaskAmendments amendments,
            Trail trail,
            Clock clock) {
        this.requests = requests;
        this.versions = versions;
        this.amendments = amendments;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that wait first, then the newest. */
    @Transactional(readOnly = true)
    public List<ChangeRequest> list(Actor actor) {
        return requests.list(actor.campaignId(), actor.accountId());
    }

    /** How many wait for a word. */
    @Transactional(readOnly = true)
    public long waiting(Actor actor) {
        return list(actor).stream().filter(ChangeRequest::isWaiting).count();
    }

    /** Asks for a change of a task that stands in the approved task book; the request's id. */
    public long ask(Actor actor, long taskId, Map<TaskField, String> said, String reason) {
        actor.must(EDIT_PATH);
        long campaign = actor.campaignId();
        Map<TaskField, String> was = amendments.said(actor, taskId);
        if (versions.promisedOf(campaign, taskId).isEmpty()) {
            throw new Refused("taskbook.request.not-promised");
        }
        if (!was.getOrDefault(TaskField.CUT, "").isEmpty()) {
            throw new Refused("taskbook.cut-meanwhile");
        }
        var becomes = new EnumMap<TaskField, String>(TaskField.class);
        said.forEach((field, words) -> {
            if (!words.equals(was.get(field))) {
                becomes.put(field, words);
            }
        });
        if (becomes.isEmpty()) {
            throw new Refused("taskbook.request.nothing");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        long id =
                requests.add(campaign, taskId, reason, was, becomes, now, actor.accountId())
                        .orElseThrow(() -> new Refused("taskbook.request.waits"));
        mark(actor, "taskbook.change-asked", taskId);
        return id;
    }

    /** Agrees to a change that somebody else asked for, and makes it. */
    public void agree(Actor actor, long requestId) {
        ChangeRequest request = decide(actor, requestId, Outcome.AGREED, null);
        Map<TaskField, String> now = amendments.said(actor, request.taskId());
        var becomes = new EnumMap<TaskField, String>(TaskField.class);
        for (Change it : request.changes()) {
            if (!it.was().equals(now.get(it.field()))) {
                throw new Refused("taskbook.request.overtaken");
            }
            becomes.put(it.field(), it.becomes());
        }
        mark(actor, "taskbook.change-agreed", request.taskId());
        amendments.amend(actor, request.taskId(), becomes);
    }

    /** Refuses a change that somebody else asked for, and says why. */
    public void refuse(Actor actor, long requestId, String answer) {
        mark(
                actor,
                "taskbook.change-refused",
                decide(actor, requestId, Outcome.REFUSED, answer).taskId());
    }

    /** Takes back what one asked for oneself. */
    public void withdraw(Actor actor, long requestId) {
        actor.must(EDIT_PATH);
        ChangeRequest request = get(actor, requestId);
        if (!request.mine()) {
            throw new Refused("taskbook.request.not-yours");
        }
        decided(actor, requestId, Outcome.WITHDRAWN, null);
        mark(actor, "taskbook.change-withdrawn", request.taskId());
    }

    private ChangeRequest decide(
            Actor actor, long requestId, Outcome outcome, @Nullable String answer) {
        actor.must(MANAGE_CAMPAIGN);
        ChangeRequest request = get(actor, requestId);
        if (request.mine()) {
            throw new Refused("taskbook.request.two-persons");
        }
        decided(actor, requestId, outcome, answer);
        return request;
    }

    private void decided(Actor actor, long requestId, Outcome outcome, @Nullable String answer) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!requests.decide(
                actor.campaignId(), requestId, outcome, answer, now, actor.accountId())) {
            throw new Refused("taskbook.request.decided");
        }
    }

    private ChangeRequest get(Actor actor, long requestId) {
        if (!requests.hold(actor.campaignId(), requestId)) {
            throw new NotFound("taskbook.request", requestId);
        }
        return list(actor).stream().filter(it -> it.id() == requestId).findFirst().orElseThrow();
    }

    private void mark(Actor actor, String what, long taskId) {
        trail.add(
                Mark.of(actor.accountId(), what, "plan_task", taskId)
                        .inCampaign(actor.campaignId()));
    }
}

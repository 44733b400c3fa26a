package org.biaogan.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.notices.NoticeKind;
import org.biaogan.notices.Notices;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The word of a second person on what was said of an occurrence: accepted, or returned with a
 * sentence. It stands beside what is done and due and changes neither.
 */
@Service
@Transactional
public class Acceptances {

    private final OccurrenceRepository occurrences;
    private final AcceptanceRepository acceptances;
    private final Notices notices;
    private final Trail trail;
    private final Clock clock;

    Acceptances(
            OccurrenceRepository occurrences,
            AcceptanceRepository acceptances,
            Notices notices,
            Trail trail,
            Clock clock) {
        this.occurrences = occurrences;
        this.acceptances = acceptances;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** One result that was read and is to be accepted with others. */
    public record Picked(long occurrenceId, int resultNo) {}

    /** Every word on an occurrence, the newest first, those on earlier wordings behind. */
    @Transactional(readOnly = true)
    public List<Acceptance> list(Actor actor, long occurrenceId) {
        get(actor, occurrenceId);
        return acceptances.list(actor.campaignId(), occurrenceId);
    }

    /** The words that speak on the results of one task, by the numbers of its occurrences. */
    @Transactional(readOnly = true)
    public Map<Long, Acceptance> ofTask(Actor actor, long taskId) {
        return acceptances.listNow(actor, taskId).stream()
                .collect(Collectors.toMap(Acceptance::occurrenceId, Function.identity()));
    }

    /** Whether the result that speaks was written by the actor, who then has no word on it. */
    @Transactional(readOnly = true)
    public boolean isOwn(Actor actor, long occurrenceId) {
        return acceptances
                .find(actor.campaignId(), occurrenceId)
                .filter(it -> it.recordedBy() == actor.accountId())
                .isPresent();
    }

    /**
     * Says a word on the result that speaks. False when it is another result by now, or somebody
     * else said a word since it was read.
     */
    public boolean say(Actor actor, long occurrenceId, NewAcceptance word) {
        actor.must(Permission.ACCEPT_RESULT);
        Occurrence occurrence = get(actor.where(Permission.ACCEPT_RESULT), occurrenceId);
        long campaign = actor.campaignId();
        var said =
                acceptances
                        .find(campaign, occurrenceId)
                        .orElseThrow(() -> new Refused("plan.acceptance.no-result"));
        if (said.recordedBy() == actor.accountId()) {
            throw new Refused("plan.acceptance.own");
        }
        if (word.lacksSentence()) {
            throw new Refused("plan.acceptance.sentence.missing");
        }
        boolean accepted = Boolean.TRUE.equals(word.accepted());
        if (!Integer.valueOf(said.resultNo()).equals(word.result())
                || !Integer.valueOf(said.words()).equals(word.seen())
                || !acceptances.add(
                        campaign,
                        occurrenceId,
                        said,
                        accepted ? AcceptanceState.ACCEPTED : AcceptanceState.RETURNED,
                        word.words(),
                        actor.accountId(),
                        OffsetDateTime.now(clock))) {
            return false;
        }
        mark(actor, accepted ? "plan.result-accepted" : "plan.result-returned", occurrenceId);
        String sentence = word.words();
        if (!accepted && sentence != null) {
            notices.tell(
                    said.recordedBy(),
                    NoticeKind.RETURNED,
                    List.of(sentence),
                    "/campaigns/%d/tasks/%d/occurrences/%d"
                            .formatted(campaign, occurrence.taskId(), occurrenceId));
        }
        return true;
    }

    /**
     * Accepts those of the results that still wait and were not written by the actor; returns how
     * many these were.
     */
    public int accept(Actor actor, List<Picked> picked) {
        actor.must(Permission.ACCEPT_RESULT);
        var accepted =
                acceptances.acceptAll(
                        actor.where(Permission.ACCEPT_RESULT), picked, OffsetDateTime.now(clock));
        accepted.forEach(it -> mark(actor, "plan.result-accepted", it));
        return accepted.size();
    }

    private Occurrence get(Actor actor, long occurrenceId) {
        return occurrences
                .find(actor, occurrenceId)
                .orElseThrow(() -> new NotFound("plan.occurrence", occurrenceId));
    }

    private void mark(Actor actor, String what, long occurrenceId) {
        trail.add(
                Mark.of(actor.accountId(), what, "plan_occurrence", occurrenceId)
                        .inCampaign(actor.campaignId()));
    }
}

package org.biaogan.plan;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of the occurrences: a result in words, why one was not held, why some material will not
 * come. Nothing said here is changed; a correction is said again.
 */
@Service
@Transactional
public class Results {

    private final OccurrenceRepository occurrences;
    private final ResultRepository results;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    Results(
            OccurrenceRepository occurrences,
            ResultRepository results,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.occurrences = occurrences;
        this.results = results;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Occurrence get(Actor actor, long occurrenceId) {
        return occurrences
                .find(actor, occurrenceId)
                .orElseThrow(() -> new NotFound("plan.occurrence", occurrenceId));
    }

    /** Every wording of the result, the one that speaks first, withdrawn ones last. */
    @Transactional(readOnly = true)
    public List<Result> list(Actor actor, long occurrenceId) {
        get(actor, occurrenceId);
        return results.list(actor.campaignId(), occurrenceId);
    }

    /**
     * Says what came of an occurrence. False when somebody else said it since the writer looked:
     * both texts stand then, and the writer chooses.
     */
    public boolean record(Actor actor, long occurrenceId, NewResult result) {
        actor.must(Permission.RECORD_RESULT);
        int speaks = requireNonNullElse(writable(actor, occurrenceId).resultNo(), 0);
        return Integer.valueOf(speaks).equals(result.seen())
                && add(actor, occurrenceId, result).isPresent();
    }

    /**
     * Says what came of an occurrence after all that was said before, as one record that closes
     * several does; returns the number of the result.
     */
    public int speak(Actor actor, long occurrenceId, String words, LocalDate doneOn) {
        actor.must(Permission.RECORD_RESULT);
        writable(actor, occurrenceId);
        return add(actor, occurrenceId, new NewResult(words, doneOn, null))
                .orElseThrow(() -> new Refused("plan.result.said-meanwhile"));
    }

    private Optional<Integer> add(Actor actor, long occurrenceId, NewResult result) {
        LocalDate doneOn = requireNonNull(result.doneOn());
        if (isAhead(doneOn)) {
            throw new Refused("plan.result.ahead", doneOn);
        }
        int no = results.lastNo(actor.campaignId(), occurrenceId) + 1;
        if (!results.add(
                actor.campaignId(),
                occurrenceId,
                no,
                requireNonNull(result.words()).strip(),
                doneOn,
                actor.accountId(),
                now())) {
            return Optional.empty();
        }
        mark(actor, "plan.result-recorded", occurrenceId);
        return Optional.of(no);
    }

    /**
     * Lets a result speak no more, since what it was a record of is withdrawn; the one before it
     * speaks again. False where it was withdrawn before.
     */
    public boolean withdraw(Actor actor, long occurrenceId, int no) {
        actor.must(Permission.RECORD_RESULT);
        writable(actor, occurrenceId);
        if (!results.withdraw(actor.campaignId(), occurrenceId, no, actor.accountId(), now())) {
            return false;
        }
        mark(actor, "plan.result-withdrawn", occurrenceId);
        return true;
    }

    /** Whether this day has not come yet where the college is. */
    public boolean isAhead(LocalDate day) {
        return day.isAfter(calendar.today());
    }

    public void skip(Actor actor, long occurrenceId, String reason) {
        actor.must(Permission.RECORD_RESULT);
        if (writable(actor, occurrenceId).words() != null) {
            throw new Refused("plan.skip.has-result");
        }
        if (!results.addSkip(
                actor.campaignId(), occurrenceId, reason.strip(), actor.accountId(), now())) {
            throw new Refused("plan.skip.said-before");
        }
        mark(actor, "plan.occurrence-skipped", occurrenceId);
    }

    /** Says why an expected piece of material will not come for this occurrence. */
    public void explain(Actor actor, long occurrenceId, long expectationId, String reason) {
        actor.must(Permission.RECORD_RESULT);
        long task = writable(actor, occurrenceId).taskId();
        if (!results.expects(actor.campaignId(), task, expectationId)) {
            throw new NotFound("plan.expectation", expectationId);
        }
        if (!results.addExplanation(
                actor.campaignId(),
                occurrenceId,
                expectationId,
                reason.strip(),
                actor.accountId(),
                now())) {
            throw new Refused("plan.explanation.said-before");
        }
        mark(actor, "plan.material-explained", occurrenceId);
    }

    private Occurrence writable(Actor actor, long occurrenceId) {
        return get(actor.where(Permission.RECORD_RESULT), occurrenceId);
    }

    private void mark(Actor actor, String what, long occurrenceId) {
        trail.add(
                Mark.of(actor.accountId(), what, "plan_occurrence", occurrenceId)
                        .inCampaign(actor.campaignId()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

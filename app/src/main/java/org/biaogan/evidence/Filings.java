package org.biaogan.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To which tasks of a campaign the pieces belong, and what expected material they are. */
@Service
@Transactional
public class Filings {

    private final FilingRepository filings;
    private final EvidenceVault vault;
    private final Trail trail;
    private final Clock clock;

    Filings(FilingRepository filings, EvidenceVault vault, Trail trail, Clock clock) {
        this.filings = filings;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    public void file(
            Actor actor,
            long itemId,
            long taskId,
            @Nullable Long occurrenceId,
            @Nullable Long expectationId) {
        actor.must(Permission.FILE_EVIDENCE);
        if (!vault.get(actor.where(Permission.FILE_EVIDENCE), itemId).item().stands()) {
            throw new Refused("evidence.withdrawn-before");
        }
        if (!fits(actor, taskId, occurrenceId, expectationId)) {
            throw new NotFound("plan.task", taskId);
        }
        if (!filings.add(
                actor.campaignId(),
                itemId,
                taskId,
                occurrenceId,
                expectationId,
                actor.accountId(),
                OffsetDateTime.now(clock))) {
            throw new Refused("evidence.filed-before");
        }
        mark(actor, "evidence.filed", itemId);
    }

    /** Whether an occurrence and an expected material are a task's, within the actor's reach. */
    @Transactional(readOnly = true)
    public boolean fits(
            Actor actor, long taskId, @Nullable Long occurrenceId, @Nullable Long expectationId) {
        return filings.fits(
                actor.where(Permission.FILE_EVIDENCE), taskId, occurrenceId, expectationId);
    }

    /** Takes a piece out of a task; the piece stays in the vault. */
    public void takeOut(Actor actor, long itemId, long filingId) {
        actor.must(Permission.FILE_EVIDENCE);
        vault.get(actor.where(Permission.FILE_EVIDENCE), itemId);
        long task =
                filings.remove(actor.campaignId(), itemId, filingId)
                        .orElseThrow(() -> new NotFound("evidence.filing", filingId));
        mark(actor, "evidence.taken-out", itemId);
        mark(actor, "evidence.taken-out", "plan_task", task);
    }

    private void mark(Actor actor, String what, long itemId) {
        mark(actor, what, "evidence_item", itemId);
    }

    /** The row of a filing goes when it ends, so the task keeps the mark of it too. */
    private void mark(Actor actor, String what, String subject, long id) {
        trail.add(Mark.of(actor.accountId(), what, subject, id).inCampaign(actor.campaignId()));
    }
}

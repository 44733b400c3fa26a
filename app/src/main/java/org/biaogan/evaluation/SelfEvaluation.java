package org.biaogan.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Catalogue;
import org.biaogan.evidence.NewCitation;
import org.biaogan.schemes.Scheme;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a campaign says of itself under the official criteria, claim by claim. */
@Service
@Transactional
public class SelfEvaluation {

    private final ClaimRepository claims;
    private final CampaignSchemes schemes;
    private final Catalogue catalogue;
    private final Trail trail;
    private final Clock clock;

    SelfEvaluation(
            ClaimRepository claims,
            CampaignSchemes schemes,
            Catalogue catalogue,
            Trail trail,
            Clock clock) {
        this.claims = claims;
        this.schemes = schemes;
        this.catalogue = catalogue;
        this.trail = trail;
        this.clock = clock;
    }

    /** Under one version of a scheme, or the campaign's first; four statements. */
    @Transactional(readOnly = true)
    public Evaluation get(Actor actor, @Nullable Long versionId) {
        actor.must(Permission.READ_CAMPAIGN);
        Scheme scheme = schemes.chosen(actor.campaignId(), versionId);
        long version = scheme.version().id();
        return new Evaluation(
                scheme, claims.list(actor.campaignId(), version), catalogue.list(actor, version));
    }

    /** Adds a claim at the end of a criterion's text; returns its id. */
    public long add(Actor actor, long criterionId, ClaimText text) {
        actor.must(Permission.WRITE_EVALUATION);
        long version = version(actor, criterionId);
        long id =
                claims.add(
                        actor.campaignId(),
                        version,
                        criterionId,
                        requireNonNull(text.part()),
                        requireNonNull(text.words()).strip(),
                        actor.accountId(),
                        now());
        mark(actor, "evaluation.claim-added", id);
        return id;
    }

    /** False when somebody else wrote it since: both texts stand then, and the writer chooses. */
    public boolean write(Actor actor, long claimId, ClaimText text) {
        actor.must(Permission.WRITE_EVALUATION);
        get(actor, claimId);
        if (!claims.write(
                actor.campaignId(),
                claimId,
                requireNonNull(text.part()),
                requireNonNull(text.words()).strip(),
                text.seen(),
                actor.accountId(),
                now())) {
            return false;
        }
        mark(actor, "evaluation.claim-written", claimId);
        return true;
    }

    /** Takes a claim out of the text. */
    public void strike(Actor actor, long claimId) {
        actor.must(Permission.WRITE_EVALUATION);
        get(actor, claimId);
        claims.strike(actor.campaignId(), claimId, now());
        mark(actor, "evaluation.claim-struck", claimId);
    }

    /** Takes a struck claim back. */
    public void restore(Actor actor, long claimId) {
        actor.must(Permission.WRITE_EVALUATION);
        claims.unstrike(actor.campaignId(), claimId);
        get(actor, claimId);
        mark(actor, "evaluation.claim-restored", claimId);
    }

    /**
     * Lets the piece with this number prove a claim. A number that was closed leads to the one that
     * took its place; returns the number that is cited now.
     */
    public String prove(Actor actor, long claimId, NewProof proof) {
        actor.must(Permission.WRITE_EVALUATION);
        var claim = get(actor, claimId);
        String number = requireNonNull(proof.number()).strip();
        var cited =
                claims.findCited(actor.campaignId(), claim.versionId(), claim.criterionId(), number)
                        .orElseThrow(() -> new Refused("evaluation.no-number", number));
        claims.prove(
                actor.campaignId(),
                claimId,
                cited.citationId(),
                NewCitation.written(proof.pages()));
        mark(actor, "evaluation.claim-proved", claimId);
        return cited.number();
    }

    /**
     * Sets the pages of a proof again, since its citation is of another version now.
     *
     * @param seen the version in which they were looked up
     */
    public void setPages(
            Actor actor, long claimId, long citationId, int seen, @Nullable String pages) {
        actor.must(Permission.WRITE_EVALUATION);
        get(actor, claimId);
        if (!claims.setPages(
                actor.campaignId(), claimId, citationId, seen, NewCitation.written(pages))) {
            throw new Refused("evaluation.cited-otherwise");
        }
        mark(actor, "evaluation.claim-proved", claimId);
    }

    public void unprove(Actor actor, long claimId, long citationId) {
        actor.must(Permission.WRITE_EVALUATION);
        get(actor, claimId);
        if (!claims.unprove(actor.campaignId(), claimId, citationId)) {
            throw new NotFound("evaluation.proof", citationId);
        }
        mark(actor, "evaluation.proof-taken", claimId);
    }

    private ClaimRepository.Row get(Actor actor, long claimId) {
        return claims.find(actor.campaignId(), claimId)
                .orElseThrow(() -> new NotFound("evaluation.claim", claimId));
    }

    private long version(Actor actor, long criterionId) {
        return schemes.ofCriterion(actor.campaignId(), criterionId).version().id();
    }

    private void mark(Actor actor, String what, long claimId) {
        trail.add(
                Mark.of(actor.accountId(), what, "evaluation_claim", claimId)
                        .inCampaign(actor.campaignId()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.plan.LinkRole;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.Shares;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pieces are cited for, and the numbers this gives them. Under one version of a scheme a piece
 * has one primary citation and one number; a number is never used again.
 */
@Service
@Transactional
public class Citations {

    private final CitationRepository citations;
    private final CitedBeforeRepository before;
    private final EvidenceVault vault;
    private final SchemeLibrary schemes;
    private final Trail trail;
    private final Clock clock;

    Citations(
            CitationRepository citations,
            CitedBeforeRepository before,
            EvidenceVault vault,
            SchemeLibrary schemes,
            Trail trail,
            Clock clock) {
        this.citations = citations;
        this.before = before;
        this.vault = vault;
        this.schemes = schemes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Cites a piece for a key point; the first citation under a scheme is its primary one. Returns
     * the citation's id.
     */
    public long cite(Actor actor, long itemId, NewCitation citation) {
        actor.must(Permission.CITE_EVIDENCE);
        long campaign = actor.campaignId();
        citations.lock(campaign);
        var sheet = vault.get(actor.where(Permission.CITE_EVIDENCE), itemId);
        if (!sheet.item().stands()) {
            throw new Refused("evidence.withdrawn-before");
        }
        long keyPoint = requireNonNull(citation.keyPointId());
        var target =
                citations
                        .findTarget(campaign, keyPoint)
                        .orElseThrow(() -> new NotFound("schemes.key-point", keyPoint));
        long versionId = target.versionId();
        List<Citation> standing = sheet.under(versionId);
        ShareRules.mayUse(shares(versionId), standing, citation.share());
        LinkRole role =
                standing.stream().anyMatch(Citation::primary)
                        ? LinkRole.REFERENCE
                        : LinkRole.PRIMARY;
        long id =
                citations
                        .add(actor, itemId, versionId, role, citation, now())
                        .orElseThrow(() -> new Refused("evidence.cited-before", target.code()));
        if (role == LinkRole.PRIMARY) {
            number(campaign, versionId, keyPoint, target.code(), itemId);
        }
        mark(actor, "evidence.cited-act", itemId);
        return id;
    }

    /**
     * Ends a citation. Where it was the primary one, the oldest reference takes its place, and with
     * it the piece a new number; without a reference the number is closed.
     */
    public void end(Actor actor, long itemId, long citationId) {
        Citation citation = locked(actor, itemId, citationId);
        if (citation.primary()) {
            citations.list(actor.campaignId(), itemId).stream()
                    .filter(it -> !it.primary() && it.versionId() == citation.versionId())
                    .findFirst()
                    .ifPresentOrElse(
                            it -> makePrimary(actor, itemId, it.id()),
                            () ->
                                    citations.closeNumber(
                                            actor.campaignId(),
                                            citation.versionId(),
                                            itemId,
                                            now()));
        }
        citations.end(actor.campaignId(), citationId, actor.accountId(), now());
        mark(actor, "evidence.citation-ended", itemId);
    }

    /**
     * Makes a reference the primary citation. The old number is closed and points to the new one.
     */
    public void makePrimary(Actor actor, long itemId, long citationId) {
        Citation citation = locked(actor, itemId, citationId);
        if (citation.primary()) {
            throw new Refused("evidence.primary-before");
        }
        long campaign = actor.campaignId();
        long versionId = citation.versionId();
        citations.list(campaign, itemId).stream()
                .filter(it -> it.primary() && it.versionId() == versionId)
                .forEach(it -> citations.setRole(campaign, it.id(), LinkRole.REFERENCE));
        citations.setRole(campaign, citationId, LinkRole.PRIMARY);
        var closed = citations.closeNumber(campaign, versionId, itemId, now());
        var target = citations.findTarget(campaign, citation.keyPointId()).orElseThrow();
        String number = number(campaign, versionId, citation.keyPointId(), target.code(), itemId);
        closed.ifPresent(it -> citations.pointTo(campaign, versionId, it, number));
        mark(actor, "evidence.primary-moved", itemId);
    }

    /** Says which pages of a piece are meant and, where the scheme asks, which share of it. */
    public void setPart(Actor actor, long itemId, long citationId, CitedPart part) {
        Citation citation = locked(actor, itemId, citationId);
        Shares shares = shares(citation.versionId());
        if (shares == Shares.PER_CENT) {
            List<Citation> others =
                    citations.list(actor.campaignId(), itemId).stream()
                            .filter(it ->
                                    it.versionId() == citation.versionId() && it.id() != citationId)
                            .toList();
            ShareRules.mayUse(shares, others, part.share());
        }
        before.keep(actor.campaignId(), citationId, actor.accountId(), now());
        citations.setPart(
                actor.campaignId(),
                citationId,
                part.pagesWritten(),
                shares == Shares.PER_CENT ? part.share() : citation.share());
        mark(actor, "evidence.pages-cited", itemId);
    }

    /** The citation as it stands now; nobody else changes one of the campaign meanwhile. */
    private Citation locked(Actor actor, long itemId, long citationId) {
        actor.must(Permission.CITE_EVIDENCE);
        citations.lock(actor.campaignId());
        vault.get(actor.where(Permission.CITE_EVIDENCE), itemId);
        return citations
                .find(actor.campaignId(), citationId)
                .filter(it -> it.itemId() == itemId)
                .orElseThrow(() -> new NotFound("evidence.citation", citationId));
    }

    private Shares shares(long versionId) {
        return schemes.get(versionId).version().shares();
    }

    private String number(
            long campaign, long versionId, long keyPointId, String code, long itemId) {
        int serial = citations.nextSerial(campaign, versionId, keyPointId);
        String number = schemes.get(versionId).version().numbering().number(code, serial);
        citations.addNumber(campaign, versionId, keyPointId, serial, number, itemId, now());
        return number;
    }

    private void mark(Actor actor, String what, long itemId) {
        trail.add(
                Mark.of(actor.accountId(), what, "evidence_item", itemId)
                        .inCampaign(actor.campaignId()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

package org.biaogan.dossier;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.jobs.Job;
import org.biaogan.jobs.Jobs;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The packs of a campaign: asked for, built in the background, kept as they were handed out. */
@Service
@Transactional
public class Packs {

    private final PackRepository packs;
    private final Jobs jobs;
    private final Campaigns campaigns;
    private final CampaignSchemes schemes;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    Packs(
            PackRepository packs,
            Jobs jobs,
            Campaigns campaigns,
            CampaignSchemes schemes,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.packs = packs;
        this.jobs = jobs;
        this.campaigns = campaigns;
        this.schemes = schemes;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Asks for a pack of all that is cited under a version of a scheme; returns its id. */
    public long ask(Actor actor, @Nullable Long versionId) {
        return ask(actor, versionId, List.of());
    }

    /**
     * Asks for a pack without pieces that a person chose to leave out; what proves a claim stays in
     * it all the same. Returns its id.
     */
    public long ask(Actor actor, @Nullable Long versionId, List<Long> leftOut) {
        actor.must(Permission.BUILD_PACK);
        var scheme = schemes.chosen(actor.campaignId(), versionId);
        String unit = campaigns.get(actor.campaignId()).unitName();
        String name = PackNames.plain(unit) + "_验收材料包_" + calendar.today().toString() + ".zip";
        long id =
                packs.add(
                        actor.campaignId(),
                        scheme.version().id(),
                        name,
                        actor.accountId(),
                        OffsetDateTime.now(clock));
        packs.leaveOut(id, leftOut);
        jobs.ask(actor, PackBuilding.KIND, actor.campaignId(), id);
        mark(actor, "dossier.pack-asked", id);
        return id;
    }

    @Transactional(readOnly = true)
    public List<Pack> list(Actor actor) {
        actor.must(Permission.READ_CAMPAIGN);
        return packs.list(actor.campaignId());
    }

    @Transactional(readOnly = true)
    public Pack get(Actor actor, long packId) {
        actor.must(Permission.READ_CAMPAIGN);
        return packs.find(packId)
                .filter(it -> it.campaignId() == actor.campaignId())
                .orElseThrow(() -> new NotFound("dossier.pack", packId));
    }

    /** How far the building is. */
    @Transactional(readOnly = true)
    public Job job(Actor actor, long packId) {
        get(actor, packId);
        return jobs.findNewest(PackBuilding.KIND, packId)
                .orElseThrow(() -> new NotFound("dossier.pack", packId));
    }

    public void cancel(Actor actor, long packId) {
        actor.must(Permission.BUILD_PACK);
        jobs.cancel(job(actor, packId).id());
        mark(actor, "dossier.pack-cancelled", packId);
    }

    /** The built ZIP, and a mark that it was handed out. */
    public Pack open(Actor actor, long packId) {
        actor.must(Permission.BUILD_PACK);
        Pack pack = get(actor, packId);
        if (!pack.built()) {
            throw new Refused("dossier.pack.not-built");
        }
        if (pack.gone()) {
            throw new Refused("dossier.pack.gone");
        }
        mark(actor, "dossier.pack-taken", packId);
        return pack;
    }

    private void mark(Actor actor, String what, long id) {
        trail.add(
                Mark.of(actor.accountId(), what, "dossier_pack", id)
                        .inCampaign(actor.campaignId()));
    }
}

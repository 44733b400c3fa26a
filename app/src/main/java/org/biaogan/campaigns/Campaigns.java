package org.biaogan.campaigns;

import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;
import static org.biaogan.access.Permission.OPEN_CAMPAIGN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.base.SlowFacts;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns: who runs one, from when to when, under which versions of which schemes. */
@Service
@Transactional
public class Campaigns {

    private final CampaignRepository campaigns;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final SlowFacts facts;
    private final Clock clock;

    Campaigns(
            CampaignRepository campaigns,
            Trail trail,
            CivilCalendar calendar,
            SlowFacts facts,
            Clock clock) {
        this.campaigns = campaigns;
        this.facts = facts;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record OfId(long campaignId) {}

    private record VersionsOf(long campaignId) {}

    @Transactional(readOnly = true)
    public Campaign get(long campaignId) {
        return facts.get(new OfId(campaignId), () -> campaigns.find(campaignId))
                .orElseThrow(() -> new NotFound("campaigns.campaign", campaignId));
    }

    /** The versions the campaign began with; the first is the one its path is bound to. */
    @Transactional(readOnly = true)
    public List<Long> versions(long campaignId) {
        return facts.get(new VersionsOf(campaignId), () -> campaigns.listVersions(campaignId));
    }

    @Transactional(readOnly = true)
    public List<Campaign> listOfUnit(Actor actor) {
        return campaigns.listOfUnit(actor.unitId());
    }

    /** The campaigns in which an account has something to see. */
    @Transactional(readOnly = true)
    public List<Campaign> listMine(Actor actor) {
        return campaigns.listOfAccount(actor.accountId(), calendar.today());
    }

    private record ReadWholeBy(long accountId) {}

    /** The campaigns an account may read whole: by an office in their unit or above, or a role. */
    @Transactional(readOnly = true)
    public List<Long> readWhole(Actor actor) {
        return facts.get(
                new ReadWholeBy(actor.accountId()),
                () -> campaigns.listReadWhole(actor.accountId(), calendar.today()));
    }

    public long open(Actor actor, NewCampaign campaign) {
        actor.must(OPEN_CAMPAIGN);
        long id = campaigns.add(campaign, actor.accountId(), OffsetDateTime.now(clock));
        for (int i = 0; i < campaign.versionIds().size(); i++) {
            campaigns.addScheme(id, campaign.versionIds().get(i), i + 1);
        }
        trail.add(
                Mark.of(actor.accountId(), "campaigns.opened", "campaigns_campaign", id)
                        .inUnit(campaign.unitId())
                        .inCampaign(id));
        return id;
    }

    /** Lets the campaign run under one more version of a scheme, after those it has. */
    public void addScheme(Actor actor, long versionId) {
        actor.must(MANAGE_CAMPAIGN);
        campaigns.lockSchemes(actor.campaignId());
        if (!campaigns.addSchemeLast(actor.campaignId(), versionId)) {
            throw new Refused("campaigns.scheme-before");
        }
        trail.add(
                Mark.of(
                                actor.accountId(),
                                "campaigns.scheme-added",
                                "campaigns_campaign",
                                actor.campaignId())
                        .inCampaign(actor.campaignId()));
    }

    /**
     * Lets the campaign go over from one version of a scheme to another, which takes its place;
     * what goes along is the caller's business, in the same transaction.
     */
    public void succeed(Actor actor, long fromVersion, long toVersion) {
        actor.must(MANAGE_CAMPAIGN);
        campaigns.lockSchemes(actor.campaignId());
        if (!campaigns.succeed(
                actor.campaignId(),
                fromVersion,
                toVersion,
                actor.accountId(),
                OffsetDateTime.now(clock))) {
            throw new Refused("campaigns.not-over");
        }
        trail.add(
                Mark.of(
                                actor.accountId(),
                                "campaigns.upgraded",
                                "campaigns_campaign",
                                actor.campaignId())
                        .inCampaign(actor.campaignId()));
    }

    /** Moves the middle and the end; what this changes of the path is the caller's business. */
    public void reschedule(Actor actor, LocalDate midOn, LocalDate toOn) {
        actor.must(MANAGE_CAMPAIGN);
        Campaign campaign = get(actor.campaignId());
        if (!midOn.isAfter(campaign.fromOn())
                || !toOn.isAfter(midOn)
                || toOn.isBefore(campaign.usedFrom())) {
            throw new Refused("campaigns.dates.order");
        }
        campaigns.reschedule(campaign.id(), midOn, toOn);
        trail.add(
                Mark.of(
                                actor.accountId(),
                                "campaigns.rescheduled",
                                "campaigns_campaign",
                                campaign.id())
                        .inCampaign(campaign.id()));
    }
}

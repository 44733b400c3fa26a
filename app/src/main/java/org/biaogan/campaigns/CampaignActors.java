package org.biaogan.campaigns;

import java.util.LinkedHashMap;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.NotFound;
import org.springframework.stereotype.Component;

/**
 * The same person in each campaign that they have to do with: one record serves several campaigns,
 * and in each the rights are those of that campaign.
 */
@Component
public class CampaignActors {

    private final Campaigns campaigns;
    private final Actors actors;

    CampaignActors(Campaigns campaigns, Actors actors) {
        this.campaigns = campaigns;
        this.actors = actors;
    }

    /** The campaigns the actor has to do with, the one they stand in first; one statement. */
    public MyCampaigns of(Actor actor) {
        List<Campaign> mine = campaigns.listMine(actor);
        var all = new LinkedHashMap<Long, Actor>();
        if (actor.scope() instanceof Scope.OfCampaign campaign) {
            all.put(campaign.campaignId(), actor);
        }
        mine.forEach(it -> all.computeIfAbsent(it.id(), id -> find(actor, id)));
        return new MyCampaigns(mine, all);
    }

    private Actor find(Actor actor, long campaignId) {
        return actors.get(actor.accountId(), new Scope.OfCampaign(campaignId, 0));
    }

    public Actor get(Actor actor, long campaignId) {
        return actors.find(actor.accountId(), new Scope.OfCampaign(campaignId, 0))
                .orElseThrow(() -> new NotFound("campaigns.campaign", campaignId));
    }
}

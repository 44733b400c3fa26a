package org.biaogan.activities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.NotFound;
import org.biaogan.campaigns.Campaigns;
import org.springframework.stereotype.Component;

/**
 * The same person in each campaign that they have to do with: one record serves several campaigns,
 * and in each the rights are those of that campaign.
 */
@Component
class CampaignActors {

    private final Campaigns campaigns;
    private final Actors actors;

    CampaignActors(Campaigns campaigns, Actors actors) {
        this.campaigns = campaigns;
        this.actors = actors;
    }

    /** By campaign, the one in which the actor stands first. */
    Map<Long, Actor> of(Actor actor) {
        var all = new LinkedHashMap<Long, Actor>();
        if (actor.scope() instanceof Scope.OfCampaign campaign) {
            all.put(campaign.campaignId(), actor);
        }
        campaigns
                .listMine(actor)
                .forEach(it -> all.computeIfAbsent(it.id(), id -> find(actor, id)));
        return all;
    }

    private Actor find(Actor actor, long campaignId) {
        return actors.get(actor.accountId(), new Scope.OfCampaign(campaignId, 0));
    }

    Actor get(Actor actor, long campaignId) {
        return actors.find(actor.accountId(), new Scope.OfCampaign(campaignId, 0))
                .orElseThrow(() -> new NotFound("campaigns.campaign", campaignId));
    }

    /** The first campaign in which the actor may do this for a unit with this path. */
    Optional<Actor> first(Actor actor, Permission permission, String unitPath) {
        return of(actor).values().stream().filter(it -> it.may(permission, unitPath)).findFirst();
    }

    /** The campaigns in which the actor may do this for a unit with this path. */
    List<Long> where(Actor actor, Permission permission, String unitPath) {
        return of(actor).entrySet().stream()
                .filter(it -> it.getValue().may(permission, unitPath))
                .map(Map.Entry::getKey)
                .toList();
    }
}

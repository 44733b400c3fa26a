package org.biaogan.activities;

import org.biaogan.access.Actor;
import org.biaogan.access.Scope;

/** Where the pages of this module lie: within a campaign, or with a unit that has none. */
final class Places {

    private Places() {}

    /** The address of the records. */
    static String of(Actor actor) {
        return home(actor) + "/activities";
    }

    static String home(Actor actor) {
        return actor.scope() instanceof Scope.OfCampaign campaign
                ? "/campaigns/" + campaign.campaignId()
                : "/units/" + actor.unitId();
    }
}

package org.biaogan.activities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;

/**
 * The campaigns a person may look into, each with the parts of the tree seen there, as pairs that
 * stand side by side: a role in one campaign opens nothing in another.
 */
record CampaignReach(List<Long> campaigns, List<String> patterns) {

    CampaignReach {
        campaigns = List.copyOf(campaigns);
        patterns = List.copyOf(patterns);
    }

    static CampaignReach of(Map<Long, Actor> actors) {
        var campaigns = new ArrayList<Long>();
        var patterns = new ArrayList<String>();
        actors.forEach((campaign, actor) ->
                Arrays.stream(actor.campaignReachArray())
                        .forEach(it -> {
                            campaigns.add(campaign);
                            patterns.add(it);
                        }));
        return new CampaignReach(campaigns, patterns);
    }

    Long[] ids() {
        return campaigns.toArray(Long[]::new);
    }

    String[] reaches() {
        return patterns.toArray(String[]::new);
    }
}

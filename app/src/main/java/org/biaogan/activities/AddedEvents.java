package org.biaogan.activities;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.campaigns.CampaignActors;
import org.biaogan.plan.NewEvent;
import org.biaogan.plan.Results;
import org.biaogan.plan.TaskEvents;
import org.springframework.stereotype.Component;

/** Events of tasks that no calendar asks for, added by the record of what happened. */
@Component
class AddedEvents {

    private static final int LONGEST_TITLE = 200;

    private final AddedEventRepository added;
    private final TaskEvents events;
    private final Results results;
    private final CampaignActors campaigns;

    AddedEvents(
            AddedEventRepository added,
            TaskEvents events,
            Results results,
            CampaignActors campaigns) {
        this.added = added;
        this.events = events;
        this.results = results;
        this.campaigns = campaigns;
    }

    /** Adds an event on the day of the record, named by its sentence. */
    Serves.Asked add(Actor there, long activityId, Serves.Event event, NewActivity said) {
        String title = said.said();
        long occurrence =
                events.add(
                        there,
                        event.taskId(),
                        new NewEvent(
                                event.unitId(),
                                said.day(),
                                title.substring(0, Math.min(LONGEST_TITLE, title.length()))));
        var asked = new Serves.Asked(event.campaignId(), occurrence);
        added.add(activityId, asked);
        return asked;
    }

    /**
     * Lets the events that a withdrawn record had added stand as not held, with the reason of the
     * withdrawal; those that another record closes too stay as they are.
     */
    void takeBack(Actor actor, long activityId, String reason) {
        List<Serves.Asked> all = added.list(activityId);
        for (Serves.Asked it : all) {
            Actor there = campaigns.get(actor, it.campaignId());
            if (results.get(there, it.occurrenceId()).words() == null) {
                results.skip(there, it.occurrenceId(), reason);
            }
        }
    }
}

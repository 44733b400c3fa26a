package org.biaogan.plan;

import java.util.Map;
import org.biaogan.access.Actor;

/** Asked before a task is changed: whether that was promised. The task book answers. */
public interface Promises {

    /** The code of that refusal, which leads to asking for the change. */
    String PROMISED = "plan.promised";

    /** Whether the task stands in an approved task book, so that changes of it are asked for. */
    boolean isPromised(long campaignId, long taskId);

    /**
     * Refuses a change of what was promised and to which nobody agreed.
     *
     * @param becomes the fields that change, with what they would say
     */
    void keep(Actor actor, long taskId, Map<TaskField, String> becomes);
}

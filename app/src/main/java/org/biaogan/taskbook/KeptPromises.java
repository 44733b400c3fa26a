package org.biaogan.taskbook;

import java.util.EnumMap;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.plan.Promises;
import org.biaogan.plan.TaskField;
import org.springframework.stereotype.Component;

/**
 * What the approved task book promises stands, with all that was agreed to since: whatever says
 * something else is refused and may be asked for.
 */
@Component
class KeptPromises implements Promises {

    private final VersionRepository versions;

    KeptPromises(VersionRepository versions) {
        this.versions = versions;
    }

    @Override
    public boolean isPromised(long campaignId, long taskId) {
        return !versions.promisedOf(campaignId, taskId).isEmpty();
    }

    @Override
    public void keep(Actor actor, long taskId, Map<TaskField, String> becomes) {
        Map<TaskField, String> promised = versions.promisedOf(actor.campaignId(), taskId);
        if (!promised.isEmpty() && !against(promised, becomes).isEmpty()) {
            throw new Refused(PROMISED);
        }
    }

    /** Those fields that would say something else than was promised. */
    static Map<TaskField, String> against(
            Map<TaskField, String> promised, Map<TaskField, String> becomes) {
        var against = new EnumMap<TaskField, String>(TaskField.class);
        becomes.forEach((field, said) -> {
            if (!said.equals(promised.get(field))) {
                against.put(field, said);
            }
        });
        return against;
    }
}

package org.biaogan.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.biaogan.access.Actor;
import org.springframework.stereotype.Component;

/** Keeps how a task read before each change, and asks whether that was promised. */
@Component
class TaskChanges {

    private final TaskChangeRepository changes;
    private final Promises promises;
    private final Clock clock;

    TaskChanges(TaskChangeRepository changes, Promises promises, Clock clock) {
        this.changes = changes;
        this.promises = promises;
        this.clock = clock;
    }

    /** Asked before the change itself is made; what stays as it is, is no change. */
    void note(Actor actor, long taskId, Map<TaskField, String> said) {
        Map<TaskField, String> was = changes.find(actor.campaignId(), taskId).orElseThrow();
        var becomes = new EnumMap<TaskField, String>(TaskField.class);
        said.forEach((field, words) -> {
            if (!words.equals(was.get(field))) {
                becomes.put(field, words);
            }
        });
        if (becomes.isEmpty()) {
            return;
        }
        promises.keep(actor, taskId, becomes);
        changes.add(
                actor.campaignId(),
                taskId,
                was,
                becomes,
                OffsetDateTime.now(clock),
                actor.accountId());
    }
}

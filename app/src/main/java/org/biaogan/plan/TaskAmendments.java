package org.biaogan.plan;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several things said of a task at once, field by field: by a task book that was read, or by a
 * change that was agreed to. Each goes the way its form goes.
 */
@Service
@Transactional
public class TaskAmendments {

    private final PathEditor editor;
    private final PathEditRepository tasks;
    private final TaskChangeRepository changes;

    TaskAmendments(PathEditor editor, PathEditRepository tasks, TaskChangeRepository changes) {
        this.editor = editor;
        this.tasks = tasks;
        this.changes = changes;
    }

    /** What is said of a task now, field by field. */
    @Transactional(readOnly = true)
    public Map<TaskField, String> said(Actor actor, long taskId) {
        return changes.find(actor.campaignId(), taskId)
                .orElseThrow(() -> new NotFound("plan.task", taskId));
    }

    /** From when to when a task runs, with the revision of the task. */
    @Transactional(readOnly = true)
    public SpanForm span(Actor actor, long taskId) {
        return changes.span(actor.campaignId(), taskId);
    }

    /** Says these fields of a task that is part of the path; all others stay. */
    public void amend(Actor actor, long taskId, Map<TaskField, String> becomes) {
        actor.must(Permission.EDIT_PATH);
        long campaign = actor.campaignId();
        Task task = task(campaign, taskId);
        TaskText text = TaskText.of(task, tasks.deputies(campaign, taskId));
        editor.edit(actor, taskId, saying(text, becomes));
        if (has(becomes, TaskField.RESULT, TaskField.UNIT, TaskField.BASELINE, TaskField.TARGET)) {
            editor.measure(actor, taskId, measure(campaign, task, becomes));
        }
        if (has(becomes, TaskField.FROM_ON, TaskField.TO_ON)) {
            SpanForm now = changes.span(campaign, taskId);
            editor.span(
                    actor,
                    taskId,
                    new SpanForm(
                            day(becomes, TaskField.FROM_ON, requireNonNull(now.fromOn())),
                            day(becomes, TaskField.TO_ON, requireNonNull(now.toOn())),
                            now.revision()));
        }
        String cut = becomes.getOrDefault(TaskField.CUT, "");
        if (!cut.isEmpty()) {
            editor.cut(actor, taskId, cut);
        }
    }

    /** Adds a task of which all this is said. */
    public long add(Actor actor, long strandId, Map<TaskField, String> said) {
        long task = editor.add(actor, strandId, saying(TaskText.EMPTY, said));
        amend(actor, task, said);
        return task;
    }

    private Task task(long campaignId, long taskId) {
        return tasks.lock(campaignId, taskId).orElseThrow(() -> new NotFound("plan.task", taskId));
    }

    private static TaskText saying(TaskText text, Map<TaskField, String> becomes) {
        var offices = new ArrayList<String>(text.deputies());
        offices.addFirst(requireNonNullElse(text.owner(), ""));
        String chosen = becomes.get(TaskField.OFFICES);
        List<String> all = chosen == null ? offices : List.of(chosen.split(","));
        return text.saying(
                becomes.getOrDefault(TaskField.TITLE, text.titleZh()),
                becomes.getOrDefault(TaskField.PURPOSE, text.purposeZh()),
                Cycle.valueOf(
                        becomes.getOrDefault(TaskField.CYCLE, requireNonNull(text.cycle()).name())),
                CarriedBy.valueOf(
                        becomes.getOrDefault(
                                TaskField.CARRIED_BY, requireNonNull(text.carriedBy()).name())),
                all.getFirst(),
                all.subList(1, all.size()));
    }

    private MeasureForm measure(long campaignId, Task task, Map<TaskField, String> becomes) {
        Measure now = changes.measure(campaignId, task.id());
        String title = becomes.getOrDefault(TaskField.RESULT, now == null ? "" : now.title());
        BigDecimal baseline =
                number(becomes, TaskField.BASELINE, now == null ? null : now.baseline());
        BigDecimal target = number(becomes, TaskField.TARGET, now == null ? null : now.target());
        if (title.isBlank() || baseline == null || target == null) {
            throw new Refused("plan.measure.incomplete", task.code());
        }
        return new MeasureForm(
                title,
                becomes.getOrDefault(TaskField.UNIT, now == null ? "" : now.unit()),
                baseline,
                target,
                now == null ? null : now.value(),
                task(campaignId, task.id()).revision());
    }

    private static @Nullable BigDecimal number(
            Map<TaskField, String> becomes, TaskField field, @Nullable BigDecimal now) {
        String said = becomes.get(field);
        return said == null ? now : said.isEmpty() ? null : new BigDecimal(said);
    }

    private static LocalDate day(Map<TaskField, String> becomes, TaskField field, LocalDate now) {
        String said = becomes.get(field);
        return said == null ? now : LocalDate.parse(said);
    }

    private static boolean has(Map<TaskField, String> becomes, TaskField... fields) {
        return List.of(fields).stream().anyMatch(becomes::containsKey);
    }
}

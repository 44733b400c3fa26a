package org.biaogan.taskbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.plan.Expectation;
import org.biaogan.plan.LinkRole;
import org.biaogan.plan.NewExpectation;
import org.biaogan.plan.PathEditor;
import org.biaogan.plan.Plans;
import org.biaogan.plan.TaskAmendments;
import org.biaogan.plan.TaskField;
import org.biaogan.plan.TaskSheet;
import org.biaogan.taskbook.Difference.Kind;
import org.springframework.stereotype.Component;

/** Does the differences that were chosen, each the way its own form goes. */
@Component
class BookTaking {

    private final TaskAmendments amendments;
    private final PathEditor editor;
    private final Plans plans;
    private final BookRepository books;

    BookTaking(TaskAmendments amendments, PathEditor editor, Plans plans, BookRepository books) {
        this.amendments = amendments;
        this.editor = editor;
        this.plans = plans;
        this.books = books;
    }

    /** A task to be added to a strand, with all its row says. */
    record NewTask(long strandId, Map<Column, String> cells) {}

    void take(Actor actor, List<Difference> chosen, String reason, List<NewTask> added) {
        var cells = new LinkedHashMap<Long, Map<Column, String>>();
        for (Difference it : chosen) {
            if (it.kind() == Kind.CHANGE || it.kind() == Kind.CONFLICT) {
                cells.computeIfAbsent(
                                requireNonNull(it.taskId()), task -> new EnumMap<>(Column.class))
                        .put(requireNonNull(it.column()), it.said());
            }
        }
        cells.forEach((task, said) -> say(actor, task, said));
        added.forEach(it -> add(actor, it));
        chosen.stream()
                .filter(it -> it.kind() == Kind.CUT)
                .forEach(it -> editor.cut(actor, requireNonNull(it.taskId()), reason));
    }

    /** What a difference says of its task: nothing where no field of it may be promised. */
    static Map<TaskField, String> field(Difference it, String reason) {
        if (it.kind() == Kind.CUT) {
            return Map.of(TaskField.CUT, reason);
        }
        return it.column() == null ? Map.of() : Column.fields(Map.of(it.column(), it.said()));
    }

    /** What differences say, task by task. */
    static Map<Long, Map<TaskField, String>> fields(List<Difference> differences, String reason) {
        var fields = new LinkedHashMap<Long, Map<TaskField, String>>();
        differences.forEach(it ->
                fields.computeIfAbsent(
                                requireNonNull(it.taskId()), task -> new EnumMap<>(TaskField.class))
                        .putAll(field(it, reason)));
        return fields;
    }

    private void say(Actor actor, long task, Map<Column, String> said) {
        Map<TaskField, String> fields = Column.fields(said);
        if (!fields.isEmpty()) {
            amendments.amend(actor, task, fields);
        }
        if (said.containsKey(Column.KEY_POINTS)) {
            link(actor, task, said.getOrDefault(Column.KEY_POINTS, ""));
        }
        if (said.containsKey(Column.EVIDENCE)) {
            expect(actor, task, said.getOrDefault(Column.EVIDENCE, ""));
        }
    }

    private void add(Actor actor, NewTask task) {
        var cells = new EnumMap<Column, String>(task.cells());
        if (!Comparison.countsAnything(cells)) {
            List.of(Column.RESULT, Column.UNIT, Column.BASELINE, Column.TARGET)
                    .forEach(cells::remove);
        }
        long id = amendments.add(actor, task.strandId(), Column.fields(cells));
        link(actor, id, cells.getOrDefault(Column.KEY_POINTS, ""));
        expect(actor, id, cells.getOrDefault(Column.EVIDENCE, ""));
    }

    /** The first key point is the one it serves first; links to other schemes stay. */
    private void link(Actor actor, long task, String codes) {
        Map<String, Long> points = books.keyPoints(actor.campaignId());
        TaskSheet sheet = plans.sheet(actor, task);
        var roles = new LinkedHashMap<Long, LinkRole>();
        for (String code : codes.split("、")) {
            Long point = points.get(code);
            if (point != null) {
                roles.put(point, roles.isEmpty() ? LinkRole.PRIMARY : LinkRole.REFERENCE);
            }
        }
        sheet.keyPoints().stream()
                .filter(it -> !points.containsValue(it.keyPointId()))
                .forEach(it -> roles.put(it.keyPointId(), it.role()));
        if (!roles.isEmpty() || !sheet.keyPoints().isEmpty()) {
            editor.link(actor, task, sheet.task().revision(), roles);
        }
    }

    /** What is said as it was stays the expectation it is, with all that was filed for it. */
    private void expect(Actor actor, long task, String cell) {
        var said = new ArrayList<>(Material.kept(cell));
        for (Expectation it : plans.sheet(actor, task).expectations()) {
            if (!said.remove(new Material(it.materialClass(), it.kept(), it.text().zh()))) {
                editor.expectNoMore(actor, it.id());
            }
        }
        said.forEach(it ->
                editor.expect(
                        actor,
                        task,
                        new NewExpectation(it.materialClass(), it.text(), null, it.kept())));
    }
}

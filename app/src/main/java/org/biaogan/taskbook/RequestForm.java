package org.biaogan.taskbook;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Refused;
import org.biaogan.plan.TaskField;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A change that is asked for, as its form or one of the task's own forms sends it: the fields have
 * the names they have there, so that what was typed there comes along.
 *
 * @param title what is counted, as the form of the measure names it
 * @param cut that the task is to be cut
 */
public record RequestForm(
        @Nullable String titleZh,
        @Nullable String purposeZh,
        @Nullable String owner,
        @Nullable List<String> deputies,
        @Nullable String cycle,
        @Nullable String carriedBy,
        @Nullable String fromOn,
        @Nullable String toOn,
        @Nullable String title,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable String cut,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 500;

    static final RequestForm EMPTY =
            new RequestForm(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);

    /** The same with everything that a shorter form did not send as it is now. */
    RequestForm over(Map<TaskField, String> now) {
        var offices = List.of(now.getOrDefault(TaskField.OFFICES, "").split(","));
        return new RequestForm(
                or(titleZh, now, TaskField.TITLE),
                or(purposeZh, now, TaskField.PURPOSE),
                requireNonNullElse(owner, offices.getFirst()),
                owner != null
                        ? requireNonNullElse(deputies, List.<String>of())
                        : offices.subList(1, offices.size()),
                or(cycle, now, TaskField.CYCLE),
                or(carriedBy, now, TaskField.CARRIED_BY),
                or(fromOn, now, TaskField.FROM_ON),
                or(toOn, now, TaskField.TO_ON),
                or(title, now, TaskField.RESULT),
                or(unit, now, TaskField.UNIT),
                or(baseline, now, TaskField.BASELINE),
                or(target, now, TaskField.TARGET),
                cut,
                reason);
    }

    private static String or(@Nullable String typed, Map<TaskField, String> now, TaskField field) {
        return requireNonNullElse(typed, now.getOrDefault(field, ""));
    }

    /** What it says of the task, field by field. */
    record Read(Map<TaskField, String> said, Problems problems) {}

    /** Reads all of it; a field that cannot be understood is a problem of its own. */
    Read read(BookWords words, Map<TaskField, String> now) {
        var said = new EnumMap<TaskField, String>(TaskField.class);
        var problems = requireReason(Problems.NONE);
        if (cut != null) {
            said.put(TaskField.CUT, requireNonNullElse(reason, "").strip());
            return new Read(said, problems);
        }
        var offices = new ArrayList<String>(requireNonNullElse(deputies, List.<String>of()));
        offices.remove(owner);
        offices.addFirst(requireNonNullElse(owner, ""));
        problems = put(said, problems, words, Column.TITLE, "titleZh", titleZh);
        problems = put(said, problems, words, Column.PURPOSE, "purposeZh", purposeZh);
        problems = put(said, problems, words, Column.OFFICES, "owner", String.join(",", offices));
        said.put(TaskField.CYCLE, or(cycle, now, TaskField.CYCLE));
        said.put(TaskField.CARRIED_BY, or(carriedBy, now, TaskField.CARRIED_BY));
        problems = put(said, problems, words, Column.FROM_ON, "fromOn", fromOn);
        problems = put(said, problems, words, Column.TO_ON, "toOn", toOn);
        problems = put(said, problems, words, Column.RESULT, "title", title);
        problems = put(said, problems, words, Column.UNIT, "unit", unit);
        problems = put(said, problems, words, Column.BASELINE, "baseline", baseline);
        problems = put(said, problems, words, Column.TARGET, "target", target);
        return new Read(said, whole(said, problems, now));
    }

    private Problems requireReason(Problems problems) {
        String why = requireNonNullElse(reason, "").strip();
        return why.isEmpty()
                ? problems.and("reason", "taskbook.request.reason-missing")
                : why.length() > LONGEST_REASON
                        ? problems.and("reason", "taskbook.too-long", LONGEST_REASON)
                        : problems;
    }

    private static Problems put(
            Map<TaskField, String> said,
            Problems problems,
            BookWords words,
            Column column,
            String name,
            @Nullable String typed) {
        try {
            said.put(
                    column.field().orElseThrow(),
                    words.read(column, requireNonNullElse(typed, "").replace("\r", "")));
            return problems;
        } catch (Refused wrong) {
            return problems.and(name, wrong);
        }
    }

    /** What one field says must fit what the others say. */
    private static Problems whole(
            Map<TaskField, String> said, Problems problems, Map<TaskField, String> now) {
        if (!problems.none()) {
            return problems;
        }
        Problems all = problems;
        String from = said.getOrDefault(TaskField.FROM_ON, "");
        String to = said.getOrDefault(TaskField.TO_ON, "");
        if (to.compareTo(from) < 0) {
            all = all.and("toOn", "taskbook.ends-before", from, to);
        }
        long counted =
                List.of(TaskField.RESULT, TaskField.BASELINE, TaskField.TARGET).stream()
                        .filter(it -> !said.getOrDefault(it, "").isEmpty())
                        .count();
        boolean had = !now.getOrDefault(TaskField.RESULT, "").isEmpty();
        if (had && said.getOrDefault(TaskField.RESULT, "").isEmpty()) {
            all = all.and("title", "taskbook.result-stays");
        } else if (counted > 0 && counted < 3) {
            all = all.and("title", "taskbook.result-incomplete");
        }
        if (counted == 0) {
            said.keySet()
                    .removeAll(
                            List.of(
                                    TaskField.RESULT,
                                    TaskField.UNIT,
                                    TaskField.BASELINE,
                                    TaskField.TARGET));
        }
        return all;
    }
}

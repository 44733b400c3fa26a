package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What forms say of a task, as plain text field by field, so that it can be compared and kept. */
final class SaidOfTask {

    private SaidOfTask() {}

    static Map<TaskField, String> of(TaskText text) {
        var said = new EnumMap<TaskField, String>(TaskField.class);
        said.put(TaskField.TITLE, plain(text.titleZh()));
        said.put(TaskField.PURPOSE, plain(text.purposeZh()));
        said.put(TaskField.OFFICES, offices(plain(text.owner()), text.deputies()));
        said.put(TaskField.CYCLE, requireNonNull(text.cycle()).name());
        said.put(TaskField.CARRIED_BY, requireNonNull(text.carriedBy()).name());
        return said;
    }

    static Map<TaskField, String> of(MeasureForm form) {
        return Map.of(
                TaskField.RESULT,
                plain(form.title()),
                TaskField.UNIT,
                plain(form.unit()),
                TaskField.BASELINE,
                number(form.baseline()),
                TaskField.TARGET,
                number(form.target()));
    }

    static Map<TaskField, String> of(LocalDate fromOn, LocalDate toOn) {
        return Map.of(TaskField.FROM_ON, fromOn.toString(), TaskField.TO_ON, toOn.toString());
    }

    private static String offices(String owner, List<String> deputies) {
        return Stream.concat(Stream.of(owner), deputies.stream().filter(it -> !it.equals(owner)))
                .collect(Collectors.joining(","));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}

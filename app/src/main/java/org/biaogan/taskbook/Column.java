package org.biaogan.taskbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.plan.TaskField;
import org.biaogan.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/** The columns of a task book, in their order on the sheet. */
public enum Column {
    CODE("任务编号", 11, null),
    PROJECT("工程", 14, null),
    STRAND("计划", 18, null),
    CRITERION("标准", 22, null),
    KEY_POINTS("观测点", 10, null),
    TITLE("任务", 28, TaskField.TITLE),
    PURPOSE("举措", 36, TaskField.PURPOSE),
    OFFICES("责任岗位", 14, TaskField.OFFICES),
    CYCLE("周期", 11, TaskField.CYCLE),
    CARRIED_BY("承担", 10, TaskField.CARRIED_BY),
    FROM_ON("开始", 11, TaskField.FROM_ON),
    TO_ON("结束", 11, TaskField.TO_ON),
    RESULT("可量化预期成果", 22, TaskField.RESULT),
    UNIT("计量单位", 9, TaskField.UNIT),
    BASELINE("基线", 8, TaskField.BASELINE),
    TARGET("目标", 8, TaskField.TARGET),
    EVIDENCE("佐证材料", 36, null);

    /** Follow from the rest, so that they are shown and not read. */
    private static final List<Column> DERIVED = List.of(CODE, PROJECT, STRAND, CRITERION);

    private final String heading;
    private final int width;
    private final @Nullable TaskField field;

    Column(String heading, int width, @Nullable TaskField field) {
        this.heading = heading;
        this.width = width;
        this.field = field;
    }

    /** What stands above it on the sheet, which is Chinese for every reader. */
    public String heading() {
        return heading;
    }

    int width() {
        return width;
    }

    /** The field of a task that an approved task book promises with this column. */
    public Optional<TaskField> field() {
        return Optional.ofNullable(field);
    }

    /** Whether a change of it can be read from a sheet. */
    boolean isRead() {
        return !DERIVED.contains(this);
    }

    boolean isNumber() {
        return this == BASELINE || this == TARGET;
    }

    boolean isDay() {
        return this == FROM_ON || this == TO_ON;
    }

    static Optional<Column> of(String heading) {
        return Stream.of(values())
                .filter(it -> Sheet.plain(it.heading).equals(Sheet.plain(heading)))
                .findFirst();
    }

    /** Those columns of a line that a field of the task stands behind. */
    static Map<TaskField, String> fields(Map<Column, String> cells) {
        var fields = new EnumMap<TaskField, String>(TaskField.class);
        cells.forEach((column, said) -> column.field().ifPresent(it -> fields.put(it, said)));
        return fields;
    }
}

package org.biaogan.base;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a row into a record: the column {@code event_on} into the component {@code eventOn}. The
 * names and types are looked at once for each record, since lists are read on every page.
 */
final class RecordRow<T> implements RowMapper<T> {

    private static final ClassValue<RecordRow<?>> KNOWN =
            new ClassValue<>() {
                @Override
                protected RecordRow<?> computeValue(Class<?> type) {
                    return new RecordRow<>(type);
                }
            };

    private final Constructor<T> constructor;
    private final List<Column> columns;

    private RecordRow(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type + " is not a record");
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        constructor.setAccessible(true);
        columns = Arrays.stream(components).map(RecordRow::column).toList();
    }

    @SuppressWarnings("unchecked") // computed from the very class that is asked for
    static <T> RecordRow<T> of(Class<T> type) {
        return (RecordRow<T>) KNOWN.get(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).read(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    "no row of " + constructor.getDeclaringClass(), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Column column(RecordComponent component) {
        String name = underscored(component.getName());
        Class<?> type = component.getType();
        if (type == long.class) {
            return row -> row.getLong(name);
        }
        if (type == int.class) {
            return row -> row.getInt(name);
        }
        if (type == boolean.class) {
            return row -> row.getBoolean(name);
        }
        if (type == String.class) {
            return row -> row.getString(name);
        }
        if (type == Instant.class) {
            return row -> instant(row.getObject(name, OffsetDateTime.class));
        }
        if (type.isEnum()) {
            return row -> constant(type, row.getString(name));
        }
        return row -> row.getObject(name, type);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum by its class
    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf((Class) type, name);
    }

    private static String underscored(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** How one component is read. */
    private interface Column {

        @Nullable Object read(ResultSet row) throws SQLException;
    }
}

package org.biaogan.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** How a row of the database is read: into a record by its names, or as one value. */
public final class Rows {

    /** The first column, never null, as a whole number. */
    public static final RowMapper<Long> LONG = (row, n) -> row.getLong(1);

    /** The first column, never null, as a whole number. */
    public static final RowMapper<Integer> INT = (row, n) -> row.getInt(1);

    /** The first column, never null, as text. */
    public static final RowMapper<String> TEXT = (row, n) -> row.getString(1);

    /** The first column, never null, as yes or no. */
    public static final RowMapper<Boolean> YES_NO = (row, n) -> row.getBoolean(1);

    private Rows() {}

    /** Columns {@code like_this} onto record components {@code likeThis}. */
    public static <T> RowMapper<T> of(Class<T> type) {
        return RecordRow.of(type);
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    public static @Nullable Long optionalLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable Integer optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}

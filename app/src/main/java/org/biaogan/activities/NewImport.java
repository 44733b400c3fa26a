package org.biaogan.activities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Events of a calendar file that are proposed as records, with what a person made of them. */
public record NewImport(@Nullable Long unitId, List<Row> rows) {

    private static final int LONGEST = 500;

    public NewImport {
        rows =
                requireNonNullElse(rows, List.<@Nullable Row>of()).stream()
                        .filter(it -> it != null && it.day() != null)
                        .toList();
    }

    /** Why a row is not ticked from the beginning. */
    public enum Known {
        NEW,
        /** This very event was recorded from a file before. */
        IMPORTED,
        /** The unit has a record of this kind on this day. */
        THAT_DAY,
        /** It stands in the file once more. */
        TWICE,
        /** Its title names no kind of record; it may be somebody's private day. */
        NO_KIND
    }

    /**
     * One event.
     *
     * @param uid by which it is known again
     * @param words the one sentence of the record
     * @param offered the occurrences it may close, as {@link Serves} writes them, and how they are
     *     called
     * @param serves those of them that are ticked
     */
    public record Row(
            Boolean tick,
            @Nullable String uid,
            @Nullable String title,
            @Nullable LocalDate day,
            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime to,
            @Nullable String place,
            @Nullable String kind,
            @Nullable String words,
            Known known,
            @Nullable String offered,
            @Nullable String called,
            @Nullable String serves) {

        public Row {
            tick = requireNonNullElse(tick, false);
            known = requireNonNullElse(known, Known.NEW);
        }

        /** The record it becomes. */
        NewActivity record(long unitId) {
            return new NewActivity(
                    unitId, kind, day, from, to, place, null, null, null, null, null, false, words,
                    null, null, List.of(), List.of(), served(), List.of(), List.of(), null, null);
        }

        private List<String> served() {
            return serves == null || serves.isBlank()
                    ? List.of()
                    : Arrays.asList(serves.strip().split(" "));
        }

        String key() {
            return requireNonNullElse(uid, requireNonNullElse(title, "")) + "\n" + day;
        }
    }

    public List<Row> ticked() {
        return rows.stream().filter(Row::tick).toList();
    }

    /** What is to mend before any of it is recorded. */
    Problems problems(Problems before, LocalDate today) {
        Problems all = before;
        var ticked = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.tick()) {
                ticked.add(i);
                all = problems(all, i, row, today);
            }
        }
        return ticked.isEmpty() ? all.and("", "activities.import.none-ticked") : all;
    }

    private static Problems problems(Problems before, int i, Row row, LocalDate today) {
        Problems all = before;
        String field = "rows[" + i + "].words";
        LocalDate day = requireNonNull(row.day());
        String words = row.words();
        if (words == null || words.isBlank()) {
            all = all.and(field, "activities.import.words-missing", day);
        } else if (words.length() > LONGEST) {
            all = all.and(field, "activities.import.words-long", day);
        }
        return day.isAfter(today) ? all.and(field, "activities.ahead", day) : all;
    }
}

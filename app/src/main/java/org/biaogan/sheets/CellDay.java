package org.biaogan.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biaogan.base.CivilDay;

/** A day as people write it in a cell: 2026-09-01, 2026/9/1, 2026.9.1 or 2026年9月1日. */
public final class CellDay {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private CellDay() {}

    /** Nothing where it is no day, or none between 1949 and 2100. */
    public static Optional<LocalDate> read(String cell) {
        var parts = DAY.matcher(Sheet.plain(cell));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(parts.group(1)),
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(3))))
                    .filter(CivilDay.Check::isPlausible);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}

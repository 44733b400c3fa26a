package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * The same said of many files at once; what is left open stays as it is.
 *
 * @param of which files
 * @param firstProposed whether files without a key point take the one that is proposed first
 * @param take whether they are to be entered; null leaves the ticks as they are
 */
public record BulkCorrection(
        Of of,
        @Nullable MaterialClass materialClass,
        @Nullable LocalDate eventOn,
        @Nullable String source,
        @Nullable Long unitId,
        @Nullable Long taskId,
        @Nullable Long keyPointId,
        @Nullable Boolean firstProposed,
        @Nullable Boolean take) {

    public BulkCorrection {
        source = Said.orNothing(source);
    }

    /** Which files a correction is for. */
    public enum Of {
        /** Those that are ticked on the page at hand. */
        TICKED,
        /** All that lay in the folder that is shown, on every page. */
        SHOWN
    }

    /** Whether it changes nothing. */
    boolean isEmpty() {
        return saysNothing() && !takesFirst();
    }

    /** Whether it says nothing that is the same for all. */
    boolean saysNothing() {
        return fields().isEmpty() && taskId == null;
    }

    boolean takesFirst() {
        return Boolean.TRUE.equals(firstProposed);
    }

    /** What it says, by the names of a sorted file. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "materialClass", materialClass);
        put(fields, "eventOn", eventOn == null ? null : eventOn.toString());
        put(fields, "source", source);
        put(fields, "unitId", unitId);
        put(fields, "keyPointId", keyPointId);
        put(fields, "take", take);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}

package org.biaogan.evidence;

import org.jspecify.annotations.Nullable;

/** Words as they come from a form: without blanks around them, and none where there were none. */
final class Said {

    private Said() {}

    static @Nullable String orNothing(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** A number of a few digits; none where the words are something else. */
    static @Nullable Long number(@Nullable String digits) {
        return digits == null || !digits.matches("\\d{1,18}") ? null : Long.valueOf(digits);
    }
}

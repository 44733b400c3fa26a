package org.biaogan.evidence;

import org.jspecify.annotations.Nullable;

/** Words as they come from a form: without blanks around them, and none where there were none. */
final class Said {

    private Said() {}

    static @Nullable String orNothing(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}

package org.biaogan.schemes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in Chinese and, where somebody wrote it, in English. */
public record Wording(String zh, @Nullable String en) {

    /** The text for a reader of this language; Chinese where there is no other. */
    public String in(Locale locale) {
        return en != null && !en.isBlank() && locale.getLanguage().equals("en") ? en : zh;
    }

    /** A wording, or nothing where even the Chinese is missing. */
    public static @Nullable Wording orNothing(@Nullable String zh, @Nullable String en) {
        return zh == null ? null : new Wording(zh, en);
    }
}

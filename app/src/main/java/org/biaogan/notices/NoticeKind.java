package org.biaogan.notices;

import java.util.Arrays;
import java.util.List;

/** What a notice is about. */
public enum NoticeKind {
    /** One's own password was changed. */
    PASSWORD_CHANGED(true),
    /** A link was made by which one's password can be set. */
    LINK_MADE(true),
    /** One was given an office, a role or a right. */
    RIGHTS_GRANTED(true),
    /** What is due and what waits, at the rhythm one has chosen. */
    DIGEST(false),
    /** Work came back with a sentence. */
    RETURNED(false),
    /** A complaint with one's name was answered. */
    ANSWERED(false),
    /** A robot or an address that one keeps could not be reached. */
    UNREACHABLE(false);

    private final boolean security;

    NoticeKind(boolean security) {
        this.security = security;
    }

    /** Whether it is always told, at once, whatever was chosen. */
    public boolean security() {
        return security;
    }

    /** Those that a person may turn off; a digest ends by its rhythm. */
    public static List<NoticeKind> optional() {
        return Arrays.stream(values()).filter(it -> !it.security && it != DIGEST).toList();
    }
}

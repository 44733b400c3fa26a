package org.biaogan.access;

import org.biaogan.web.Problems;

/** What a wanted sign-in name and a name on screen must be. */
final class NewName {

    private static final String SIGN_IN_NAME = "[\\p{L}\\p{N}._@-]{2,60}";
    private static final int LONGEST = 60;

    private NewName() {}

    static Problems check(Problems problems, String signInName, String name) {
        Problems found = problems;
        if (!signInName.matches(SIGN_IN_NAME)) {
            found = found.and("signInName", "access.sign-in-name.shape");
        }
        if (name.isBlank() || name.length() > LONGEST) {
            found = found.and("name", "access.name.shape", LONGEST);
        }
        return found;
    }
}

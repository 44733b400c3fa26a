package org.biaogan.access;

import org.biaogan.web.Problems;

/** What a wanted password must be: long enough, not endless, and typed twice alike. */
final class NewPassword {

    private static final int LONGEST = 200;

    private NewPassword() {}

    static Problems check(Problems problems, String password, String again) {
        if (password.length() < Accounts.SHORTEST_PASSWORD || password.length() > LONGEST) {
            return problems.and(
                    "password", "access.password.length", Accounts.SHORTEST_PASSWORD, LONGEST);
        }
        return password.equals(again) ? problems : problems.and("again", "access.password.differs");
    }
}

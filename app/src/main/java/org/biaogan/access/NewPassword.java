package org.biaogan.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a wanted password must be: long enough, not endless, and typed twice alike. */
final class NewPassword {

    private static final int LONGEST = 200;

    private NewPassword() {}

    /** Field to message key; empty where the password will do. */
    static Map<String, String> errors(String password, String again) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (password.length() < Accounts.SHORTEST_PASSWORD || password.length() > LONGEST) {
            errors.put("password", "access.password.length");
        } else if (!password.equals(again)) {
            errors.put("again", "access.password.differs");
        }
        return errors;
    }
}

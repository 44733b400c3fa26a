package org.biaogan.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** What a session remembers of its person: the account's number and nothing else. */
record SignedIn(long accountId) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return Long.toString(accountId);
    }
}

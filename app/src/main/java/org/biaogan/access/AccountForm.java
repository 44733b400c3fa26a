package org.biaogan.access;

import org.jspecify.annotations.Nullable;

/** What a new account is made from. */
public record AccountForm(@Nullable String signInName, @Nullable String name) {
    static final AccountForm EMPTY = new AccountForm(null, null);
}

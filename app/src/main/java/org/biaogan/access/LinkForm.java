package org.biaogan.access;

import org.jspecify.annotations.Nullable;

/** What the page behind a one-time link sends. */
public record LinkForm(
        @Nullable String signInName,
        @Nullable String name,
        @Nullable String password,
        @Nullable String again) {

    static final LinkForm EMPTY = new LinkForm(null, null, null, null);

    String signInNameOrEmpty() {
        return signInName == null ? "" : signInName.strip();
    }

    String nameOrEmpty() {
        return name == null ? "" : name.strip();
    }

    String passwordOrEmpty() {
        return password == null ? "" : password;
    }

    String againOrEmpty() {
        return again == null ? "" : again;
    }
}

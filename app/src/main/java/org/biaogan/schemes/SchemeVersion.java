package org.biaogan.schemes;

import org.jspecify.annotations.Nullable;

/**
 * One version of an official scheme: where its text comes from and how far it may be relied on.
 *
 * @param scheme the name all versions share, for example benchmark-department
 * @param notice what pages and papers built on a working text say
 */
public record SchemeVersion(
        long id,
        String scheme,
        String version,
        Wording title,
        @Nullable String issuer,
        @Nullable String documentNumber,
        String source,
        TextStatus status,
        @Nullable Wording notice,
        Shares shares,
        NumberPattern numbering) {}

package org.biaogan.plan;

import org.biaogan.schemes.Wording;

/** A key point that a task serves. */
public record KeyPointLink(
        long versionId, long keyPointId, String code, Wording title, LinkRole role) {}

package org.biaogan.plan;

import org.biaogan.schemes.Wording;

/** An office that may answer for a task. */
public record OfficeChoice(String code, Wording title) {}

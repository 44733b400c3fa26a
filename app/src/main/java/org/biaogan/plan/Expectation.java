package org.biaogan.plan;

import org.biaogan.schemes.Wording;

/** What a task should yield, known before anything is uploaded. */
public record Expectation(long id, MaterialClass materialClass, Wording text, Kept kept) {}

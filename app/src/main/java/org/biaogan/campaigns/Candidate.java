package org.biaogan.campaigns;

import org.biaogan.schemes.Wording;

/**
 * Somebody who may be given a role in a campaign, with an office by which to tell namesakes apart.
 */
public record Candidate(long personId, String name, Wording office, String unitName) {}

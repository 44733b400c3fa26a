package org.biaogan.campaigns;

/** Somebody who works in a campaign without an office in its unit. */
public record Member(long personId, String name, MemberRole role) {}

package org.biaogan.campaigns;

/** What a member of a campaign may do in it, whatever office they hold. */
public enum MemberRole {
    LEAD,
    EDITOR,
    READER
}

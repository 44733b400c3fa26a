package org.biaogan.plan;

/**
 * Whether somebody else has looked at what was said of an occurrence. It changes nothing in what is
 * due.
 */
public enum AcceptanceState {
    WAITING,
    ACCEPTED,
    RETURNED
}

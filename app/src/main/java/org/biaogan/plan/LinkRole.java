package org.biaogan.plan;

/** Whether a task serves a key point first of all, or also. */
public enum LinkRole {
    PRIMARY,
    REFERENCE
}

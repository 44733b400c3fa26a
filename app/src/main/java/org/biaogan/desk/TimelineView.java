package org.biaogan.desk;

/** The three ways in which one timeline is shown. */
public enum TimelineView {
    LINE,
    TREE,
    LIST
}

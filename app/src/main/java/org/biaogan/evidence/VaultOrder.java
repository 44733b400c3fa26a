package org.biaogan.evidence;

/** Which of the pieces that were found come first; the newest event among equals. */
public enum VaultOrder {
    /** Those that are named so before those whose file says so. */
    BEST,
    DATE
}

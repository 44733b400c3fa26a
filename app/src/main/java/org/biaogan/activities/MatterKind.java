package org.biaogan.activities;

/** Which ledger (台账) a matter stands in. */
public enum MatterKind {
    /** What a meeting decided and somebody sees to (议定事项). */
    DECISION,
    /** Something practical done for teachers and students (为师生办实事). */
    PRACTICAL,
    /** What had to be posted on another platform, with its day and link (平台报送). */
    POSTING
}

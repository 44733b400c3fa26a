package org.biaogan.plan;

/** How what a task yields is kept. */
public enum Kept {
    /** The file is filed. */
    VAULT,
    /** Only counts and shares enter the system. */
    TOTALS,
    /** The paper stays where it is; an entry says who holds it. */
    OFFLINE
}

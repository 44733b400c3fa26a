package org.biaogan.signals;

/** What may be worth a second look. */
enum SignalKind {
    /** The same bytes are another event too. */
    BYTES,
    /** Almost the same words are another event too. */
    WORDS,
    /** A photo looks much like one of another event. */
    LOOK,
    /** The camera's day is not the event's. */
    TAKEN,
    /** The document was made long before or after the event. */
    CREATED,
    /** The text names other days than the event's. */
    SAYS_DAY,
    /** The text counts (第几次), or is numbered (文号), in another way than its title. */
    SAYS_NUMBER,
    /** The text begins with another unit than the one that holds it. */
    SAYS_UNIT,
    /** Much of what was entered just before a gate is about events long past. */
    BATCH
}

package org.biaogan.schemes;

/** Whether one result may be used for several key points. */
public enum Shares {
    FREE,
    /** One result, one use. */
    FORBIDDEN,
    /** Each use says its share; the shares of one result come to at most 100 per cent. */
    PER_CENT
}

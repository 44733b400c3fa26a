package org.biaogan.evidence;

/** Who may see a piece: everybody, those inside, or those whose work needs it. */
public enum Sensitivity {
    PUBLIC,
    INTERNAL,
    SENSITIVE
}

package org.biaogan.schemes;

/** How far evidence for one key point is evidence for another, the strongest first. */
public enum Relation {
    /** What is there for the one is enough for the other. */
    COVERS,
    /** It is enough for a part of the other. */
    PARTLY,
    /** It belongs to the same matter; a person looks what fits. */
    RELATED
}

package org.biaogan.evidence;

import org.biaogan.schemes.Relation;

/** How far what is cited under one scheme stands for a key point of another. */
public enum MappedState {
    COVERED,
    PARTLY,
    RELATED,
    NOT;

    static MappedState of(Relation relation) {
        return switch (relation) {
            case COVERS -> COVERED;
            case PARTLY -> PARTLY;
            case RELATED -> RELATED;
        };
    }
}

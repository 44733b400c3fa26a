package org.biaogan.complaints;

/** A unit that something may be said about; its name and place are all that is told of it. */
public record ConcernedUnit(long id, String name, int depth) {

    /** The name, set in as deep as the unit stands in the tree. */
    public String label() {
        return "　".repeat(depth) + name;
    }
}

package org.biaogan.plan;

import java.util.List;

/** Which units carry a task out: the campaign's own unit, or the branches below it. */
public enum CarriedBy {
    GENERAL_BRANCH(List.of()),
    EACH_BRANCH(List.of("TEACHER_BRANCH", "STUDENT_BRANCH", "MIXED_BRANCH")),
    TEACHER_BRANCHES(List.of("TEACHER_BRANCH", "MIXED_BRANCH")),
    STUDENT_BRANCHES(List.of("STUDENT_BRANCH", "MIXED_BRANCH"));

    private final List<String> kinds;

    CarriedBy(List<String> kinds) {
        this.kinds = kinds;
    }

    /**
     * Of a campaign's unit and those below it, the ones that carry such a task. A branch with a
     * campaign of its own has no branch below it and carries everything itself.
     */
    public List<CarryingUnit> among(long ownUnitId, List<CarryingUnit> units) {
        String ownKind =
                units.stream()
                        .filter(it -> it.id() == ownUnitId)
                        .findFirst()
                        .map(CarryingUnit::kind)
                        .orElse("");
        return units.stream()
                .filter(it -> carries(it.id(), it.kind(), ownUnitId, ownKind))
                .toList();
    }

    /** Whether a unit carries such a task in the campaign of this own unit, which is above it. */
    public boolean carries(long unitId, String kind, long ownUnitId, String ownKind) {
        return this == GENERAL_BRANCH || EACH_BRANCH.kinds.contains(ownKind)
                ? unitId == ownUnitId
                : kinds.contains(kind);
    }
}

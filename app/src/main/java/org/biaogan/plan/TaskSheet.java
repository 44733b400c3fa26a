package org.biaogan.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * All that the plan knows of one task, for a reader.
 *
 * @param offices the owning office first, then its deputies
 * @param carriers the units that carry the task out, as far as the reader may see them
 * @param occurrences of the units the reader may see, in the order of the tree and of time
 */
public record TaskSheet(
        Task task,
        String projectCode,
        Wording project,
        String strandCode,
        Wording strand,
        List<Office> offices,
        List<KeyPointLink> keyPoints,
        List<Expectation> expectations,
        @Nullable Measure measure,
        List<CarryingUnit> carriers,
        List<Occurrence> occurrences,
        List<Explanation> explanations) {

    public TaskSheet {
        offices = List.copyOf(offices);
        keyPoints = List.copyOf(keyPoints);
        expectations = List.copyOf(expectations);
        carriers = List.copyOf(carriers);
        occurrences = List.copyOf(occurrences);
        explanations = List.copyOf(explanations);
    }

    /**
     * The units of the grid: those that carry the task, then those that did and still have some.
     */
    public List<CarryingUnit> rows() {
        var rows = new LinkedHashMap<Long, CarryingUnit>();
        carriers.forEach(it -> rows.put(it.id(), it));
        occurrences.stream()
                .filter(it -> !it.event())
                .forEach(it ->
                        rows.computeIfAbsent(
                                it.unitId(),
                                id -> new CarryingUnit(id, "", it.unitName(), it.fromOn(), null)));
        return List.copyOf(rows.values());
    }

    /** Whether a unit of the grid carries the task no more. */
    public boolean carriedIt(long unitId) {
        return carriers.stream().noneMatch(it -> it.id() == unitId);
    }

    public Optional<Office> owner() {
        return offices.stream().filter(Office::owner).findFirst();
    }

    public List<Office> deputies() {
        return offices.stream().filter(it -> !it.owner()).toList();
    }

    public Optional<Occurrence> findOccurrence(long id) {
        return occurrences.stream().filter(it -> it.id() == id).findFirst();
    }

    /** Of one unit in one period. */
    public Optional<Occurrence> findOccurrence(long unitId, String period) {
        return occurrences.stream()
                .filter(it -> it.unitId() == unitId && it.period().equals(period))
                .findFirst();
    }

    public List<Occurrence> events() {
        return occurrences.stream().filter(Occurrence::event).toList();
    }

    /** Twelve periods at most: those up to today, and the next where these are fewer. */
    public List<String> periods(LocalDate today) {
        var all = periods();
        long begun =
                occurrences.stream()
                        .filter(it -> !it.event() && !it.fromOn().isAfter(today))
                        .map(Occurrence::period)
                        .distinct()
                        .count();
        int to = Math.min(all.size(), Math.max((int) begun, 12));
        return all.subList(Math.max(0, to - 12), to);
    }

    /** The names of all its periods, in time. */
    public List<String> periods() {
        return occurrences.stream()
                .filter(it -> !it.event())
                .sorted(Comparator.comparing(Occurrence::fromOn))
                .map(Occurrence::period)
                .distinct()
                .toList();
    }

    /** How the task serves a key point, as the form names it; empty where it does not. */
    public String role(long keyPointId) {
        return keyPoints.stream()
                .filter(it -> it.keyPointId() == keyPointId)
                .map(it -> it.role().name())
                .findFirst()
                .orElse("");
    }

    /** What is said for one expectation of one occurrence. */
    public Optional<Explanation> findExplanation(long occurrenceId, long expectationId) {
        return explanations.stream()
                .filter(it ->
                        it.occurrenceId() == occurrenceId && it.expectationId() == expectationId)
                .findFirst();
    }
}

package org.biaogan.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * "Party building +" as a matrix: goals by lines of business down, the tasks of the path across,
 * and what is empty in it.
 *
 * @param strandId the strand whose tasks stand across one by one, or all strands as they are
 */
public record Planning(
        CampaignPath path,
        List<BusinessLine> lines,
        List<BusinessGoal> goals,
        List<BusinessLink> links,
        @Nullable Long strandId) {

    public Planning {
        lines = List.copyOf(lines);
        goals = List.copyOf(goals);
        links = List.copyOf(links);
    }

    /** The lines that are pursued. */
    public List<BusinessLine> standingLines() {
        return lines.stream().filter(it -> it.endedOn() == null).toList();
    }

    public List<BusinessGoal> goals(BusinessLine line) {
        return goals.stream()
                .filter(it -> it.lineId() == line.id() && it.endedOn() == null)
                .toList();
    }

    /** All goals of the lines that are pursued. */
    public List<BusinessGoal> standingGoals() {
        return standingLines().stream().flatMap(it -> goals(it).stream()).toList();
    }

    /** Goals that ended, or whose line did. */
    public List<BusinessGoal> endedGoals() {
        var standing = new HashSet<>(standingGoals());
        return goals.stream().filter(it -> !standing.contains(it)).toList();
    }

    public List<BusinessLine> endedLines() {
        return lines.stream().filter(it -> it.endedOn() != null).toList();
    }

    /** The strands of the path with tasks, each under its project. */
    public List<CampaignPath.Project> projects() {
        return path.projects().stream()
                .map(it ->
                        new CampaignPath.Project(
                                it.id(),
                                it.code(),
                                it.title(),
                                it.aim(),
                                it.cutOn(),
                                it.strands().stream()
                                        .filter(strand -> !tasks(strand).isEmpty())
                                        .toList()))
                .filter(it -> !it.strands().isEmpty())
                .toList();
    }

    public List<CampaignPath.Strand> strands() {
        return projects().stream().flatMap(it -> it.strands().stream()).toList();
    }

    /** The strand that is shown task by task, if one is. */
    public Optional<CampaignPath.Strand> strand() {
        return strands().stream().filter(it -> strandId != null && it.id() == strandId).findFirst();
    }

    public List<Task> tasks(CampaignPath.Strand strand) {
        return strand.lines().stream()
                .map(CampaignPath.Line::task)
                .filter(it -> it.cutOn() == null)
                .toList();
    }

    public List<Task> tasks() {
        return path.projects().stream()
                .flatMap(it -> it.strands().stream())
                .flatMap(it -> tasks(it).stream())
                .toList();
    }

    public Optional<BusinessLink> link(BusinessGoal goal, Task task) {
        return links.stream()
                .filter(it -> it.goalId() == goal.id() && it.taskId() == task.id())
                .findFirst();
    }

    /** The tasks of a strand that carry a goal. */
    public List<Task> carriers(BusinessGoal goal, CampaignPath.Strand strand) {
        return tasks(strand).stream().filter(it -> link(goal, it).isPresent()).toList();
    }

    /** All tasks on the path that carry a goal. */
    public List<Task> carriers(BusinessGoal goal) {
        return tasks().stream().filter(it -> link(goal, it).isPresent()).toList();
    }

    /** Goals that no task carries. */
    public List<BusinessGoal> goalsWithout() {
        return standingGoals().stream().filter(it -> carriers(it).isEmpty()).toList();
    }

    /** Tasks of a strand that carry no goal. */
    public List<Task> tasksWithout(CampaignPath.Strand strand) {
        var carrying =
                standingGoals().stream()
                        .flatMap(it -> carriers(it).stream())
                        .map(Task::id)
                        .collect(Collectors.toSet());
        return tasks(strand).stream().filter(it -> !carrying.contains(it.id())).toList();
    }

    public int tasksWithout() {
        return strands().stream().mapToInt(it -> tasksWithout(it).size()).sum();
    }

    /** The number of a task within its strand, where its code begins with that of the strand. */
    public static String within(CampaignPath.Strand strand, Task task) {
        String start = strand.code() + "-";
        return task.code().startsWith(start) ? task.code().substring(start.length()) : task.code();
    }

    /** The numbers of those tasks, as a cell shows them. */
    public static String within(CampaignPath.Strand strand, List<Task> tasks) {
        return tasks.stream().map(it -> within(strand, it)).collect(Collectors.joining(" "));
    }
}

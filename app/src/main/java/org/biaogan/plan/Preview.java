package org.biaogan.plan;

import java.util.List;
import org.biaogan.schemes.Wording;

/**
 * What opening a campaign would create.
 *
 * @param before occurrences that would stand as before Biaogan
 * @param events tasks that are due on events only
 */
public record Preview(
        int projects,
        long strands,
        long tasks,
        int gates,
        int occurrences,
        int before,
        long events,
        List<OfProject> byProject,
        List<OfUnit> byUnit) {

    public Preview {
        byProject = List.copyOf(byProject);
        byUnit = List.copyOf(byUnit);
    }

    /** A project's share. */
    public record OfProject(String code, Wording title, long tasks, int occurrences) {}

    /** A unit's share. */
    public record OfUnit(String name, int occurrences) {}
}

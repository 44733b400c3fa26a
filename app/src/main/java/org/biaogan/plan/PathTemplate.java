package org.biaogan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A path as it ships, to be copied into a campaign.
 *
 * @param scheme the scheme whose key points its tasks serve
 */
public record PathTemplate(
        String id,
        String version,
        Wording title,
        String scheme,
        List<Project> projects,
        List<Gate> gates) {

    public PathTemplate {
        projects = List.copyOf(projects);
        gates = List.copyOf(gates);
    }

    /** Whether a version of a scheme has every key point the tasks serve. */
    public boolean fits(Scheme version) {
        return version.version().scheme().equals(scheme)
                && tasks().allMatch(it -> version.codes().containsAll(it.keyPoints()));
    }

    public Stream<Task> tasks() {
        return projects.stream()
                .flatMap(it -> it.strands().stream())
                .flatMap(it -> it.tasks().stream());
    }

    public long strands() {
        return projects.stream().mapToLong(it -> it.strands().size()).sum();
    }

    /** A project of the template. */
    public record Project(String code, Wording title, @Nullable Wording aim, List<Strand> strands) {

        public Project {
            strands = List.copyOf(strands);
        }
    }

    /** A strand with its tasks. */
    public record Strand(String code, Wording title, List<Task> tasks) {

        public Strand {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A task of the template.
     *
     * @param offices the owning office first, then its deputies
     * @param keyPoints codes of key points, the one it serves first of all first
     */
    public record Task(
            String code,
            Wording title,
            @Nullable Wording purpose,
            Cycle cycle,
            CarriedBy carriedBy,
            List<String> offices,
            List<String> keyPoints,
            List<Yield> yields) {

        public Task {
            offices = List.copyOf(offices);
            keyPoints = List.copyOf(keyPoints);
            yields = List.copyOf(yields);
        }
    }

    /** What a task of the template should yield. */
    public record Yield(MaterialClass materialClass, Wording text, Kept kept) {}

    /**
     * A gate of the template.
     *
     * @param deputies the further offices that answer for it
     * @param months after the anchor; before it when negative
     * @param every how many months later it comes round again within the campaign; 0 for once
     */
    public record Gate(
            String code,
            Wording title,
            @Nullable Wording output,
            String office,
            List<String> deputies,
            Anchor after,
            int months,
            int every) {

        public Gate {
            deputies = List.copyOf(deputies);
        }
    }

    /** From which day of the campaign a gate is counted. */
    public enum Anchor {
        START,
        MID,
        END;

        LocalDate of(LocalDate fromOn, LocalDate midOn, LocalDate toOn) {
            return switch (this) {
                case START -> fromOn;
                case MID -> midOn;
                case END -> toOn;
            };
        }
    }
}

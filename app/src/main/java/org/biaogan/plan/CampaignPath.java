package org.biaogan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/** The whole path of a campaign with how far its tasks have come, as the reader may see it. */
public record CampaignPath(List<Project> projects, List<Gate> gates) {

    public CampaignPath {
        projects = List.copyOf(projects);
        gates = List.copyOf(gates);
    }

    public Stream<Line> lines() {
        return projects.stream()
                .flatMap(it -> it.strands().stream())
                .flatMap(it -> it.lines().stream());
    }

    /** How many projects are part of the path. */
    public long standing() {
        return projects.stream().filter(it -> it.cutOn() == null).count();
    }

    /** How many tasks are part of the path. */
    public long tasks() {
        return lines().filter(it -> it.task().cutOn() == null).count();
    }

    /** A project, in its order. */
    public record Project(
            long id,
            String code,
            Wording title,
            @Nullable Wording aim,
            @Nullable LocalDate cutOn,
            List<Strand> strands) {

        public Project {
            strands = List.copyOf(strands);
        }

        /** Whether nothing of it is part of the path any more, so that it may be cut itself. */
        public boolean isDone() {
            return cutOn == null && strands.stream().allMatch(Strand::isBare);
        }
    }

    /** A strand of a project with its tasks. */
    public record Strand(
            long id, String code, Wording title, @Nullable LocalDate cutOn, List<Line> lines) {

        public Strand {
            lines = List.copyOf(lines);
        }

        /** Whether none of its tasks is part of the path. */
        boolean isBare() {
            return lines.stream().allMatch(it -> it.task().cutOn() != null);
        }

        /** Whether it may be cut itself. */
        public boolean isDone() {
            return cutOn == null && isBare();
        }
    }

    /**
     * A task as a line of the path.
     *
     * @param keyPoints codes of the key points it serves under the first scheme, primary first
     * @param holders those who hold the owning office in the unit that carries the campaign
     * @param due occurrences due so far, without events and those said to be not held
     * @param answered those of them that have a result in words
     */
    public record Line(
            Task task,
            Wording owner,
            List<String> keyPoints,
            List<String> holders,
            int due,
            int answered) {

        public Line {
            keyPoints = List.copyOf(keyPoints);
            holders = List.copyOf(holders);
        }
    }
}

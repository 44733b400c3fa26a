package org.biaogan.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the evidence of one scheme stands under another. It has a direction: what covers a key point
 * need not be covered by it.
 *
 * @param lines that stand, in the order of the scheme they come from
 */
public record SchemeMapping(Scheme from, Scheme to, List<Mapped> lines) {

    public SchemeMapping {
        lines = List.copyOf(lines);
    }

    /** A key point whose evidence counts for another, and the line that says so. */
    public record Source(KeyPoint keyPoint, Mapped line) {

        public Relation relation() {
            return line.relation();
        }
    }

    /** What counts for a key point of the other scheme; of several lines the strongest speaks. */
    public List<Source> sources(KeyPoint target) {
        var sources = new ArrayList<Source>();
        List<Mapped> said = lines.stream().filter(it -> isFor(to, it.toCode(), target)).toList();
        for (KeyPoint keyPoint : from.keyPoints().toList()) {
            strongest(said, keyPoint).ifPresent(it -> sources.add(new Source(keyPoint, it)));
        }
        return List.copyOf(sources);
    }

    private Optional<Mapped> strongest(List<Mapped> said, KeyPoint keyPoint) {
        return said.stream()
                .filter(it -> isFor(from, it.fromCode(), keyPoint))
                .min((a, b) -> a.relation().compareTo(b.relation()));
    }

    /** A line of a whole criterion speaks of each of its key points. */
    private static boolean isFor(Scheme scheme, String code, KeyPoint keyPoint) {
        return code.equals(keyPoint.code())
                || scheme.criteria().stream()
                        .filter(it -> it.code().equals(code))
                        .anyMatch(it ->
                                it.keyPoints().stream().anyMatch(k -> k.id() == keyPoint.id()));
    }

    /** The lines that begin at a criterion or at one of its key points. */
    public List<Mapped> of(Criterion criterion) {
        return lines.stream()
                .filter(it ->
                        it.fromCode().equals(criterion.code())
                                || criterion.keyPoints().stream()
                                        .anyMatch(k -> k.code().equals(it.fromCode())))
                .toList();
    }
}

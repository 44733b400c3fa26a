package org.biaogan.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeMapping;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence cited under one scheme says under another, key point by key point.
 *
 * @param adopted whether the campaign runs under the other scheme too, so that pieces can be cited
 */
public record MappedCoverage(SchemeMapping mapping, boolean adopted, List<Line> lines) {

    public MappedCoverage {
        lines = List.copyOf(lines);
    }

    /**
     * A piece that counts by way of a key point it is cited for.
     *
     * @param cited whether it is cited for the other key point already
     */
    public record Piece(
            long itemId,
            String title,
            @Nullable String number,
            @Nullable String pages,
            boolean cited) {}

    /** A piece as it is cited under the first scheme. */
    public record Cited(
            long keyPointId,
            long itemId,
            String title,
            @Nullable String number,
            @Nullable String pages) {}

    /** A key point whose evidence counts, with that evidence. */
    public record Way(SchemeMapping.Source source, List<Piece> pieces) {

        public Way {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A key point of the other scheme.
     *
     * @param own how many pieces are cited for it there
     */
    public record Line(KeyPoint keyPoint, MappedState state, List<Way> ways, int own) {

        public Line {
            ways = List.copyOf(ways);
        }

        /** Pieces that count, those of the strongest ways first; one may count by several. */
        public long pieces() {
            return ways.stream()
                    .flatMap(it -> it.pieces().stream())
                    .map(Piece::itemId)
                    .distinct()
                    .count();
        }
    }

    /**
     * @param own what is cited under the other scheme itself
     */
    static MappedCoverage of(
            SchemeMapping mapping,
            boolean adopted,
            Map<Long, List<Cited>> cited,
            Map<Long, List<Cited>> own) {
        Map<Long, Set<Long>> there =
                own.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        it ->
                                                it.getValue().stream()
                                                        .map(Cited::itemId)
                                                        .collect(Collectors.toSet())));
        return new MappedCoverage(
                mapping,
                adopted,
                mapping.to()
                        .keyPoints()
                        .map(it -> line(mapping, it, cited, there.getOrDefault(it.id(), Set.of())))
                        .toList());
    }

    private static Line line(
            SchemeMapping mapping, KeyPoint keyPoint, Map<Long, List<Cited>> cited, Set<Long> own) {
        var ways = new ArrayList<Way>();
        MappedState state = MappedState.NOT;
        for (SchemeMapping.Source source : mapping.sources(keyPoint)) {
            List<Piece> pieces =
                    cited.getOrDefault(source.keyPoint().id(), List.of()).stream()
                            .map(it ->
                                    new Piece(
                                            it.itemId(),
                                            it.title(),
                                            it.number(),
                                            it.pages(),
                                            own.contains(it.itemId())))
                            .toList();
            ways.add(new Way(source, pieces));
            MappedState reached = MappedState.of(source.relation());
            if (!pieces.isEmpty() && reached.compareTo(state) < 0) {
                state = reached;
            }
        }
        ways.sort((a, b) -> a.source().relation().compareTo(b.source().relation()));
        return new Line(keyPoint, state, ways, own.size());
    }

    public long count(MappedState state) {
        return lines.stream().filter(it -> it.state() == state).count();
    }

    public List<Line> of(Criterion criterion) {
        return lines.stream()
                .filter(it ->
                        criterion.keyPoints().stream().anyMatch(k -> k.id() == it.keyPoint().id()))
                .toList();
    }

    public Scheme from() {
        return mapping.from();
    }

    public Scheme to() {
        return mapping.to();
    }
}

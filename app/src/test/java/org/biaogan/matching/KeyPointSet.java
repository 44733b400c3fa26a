package org.biaogan.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.biaogan.matching.KeyPointRanker.Known;
import org.biaogan.matching.KeyPointRanker.Ranked;
import org.biaogan.matching.KeyPointRanker.Said;
import org.biaogan.matching.KeyPointRanker.Target;
import org.biaogan.matching.KeyPointRanker.Weights;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/** The labelled pieces, and how often a way of ranking puts the right key point first. */
record KeyPointSet(List<Target> targets, List<Labelled> tune, List<Labelled> held) {

    record Labelled(Said said, long keyPointId, Set<Long> also) {
        Known known() {
            return new Known(said, keyPointId);
        }
    }

    /**
     * Shares of all pieces, in per cent: the right one first, the right or an accepted one first,
     * and likewise among three.
     */
    record Hits(double first, double firstOrAlso, double three, double threeOrAlso) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "hit@1 %.1f (%.1f), hit@3 %.1f (%.1f)",
                    first,
                    firstOrAlso,
                    three,
                    threeOrAlso);
        }
    }

    static final Weights WORDS = new Weights(1, 0, 0);
    static final Weights MEANING = new Weights(0, 1, 0);
    static final Weights BEFORE = new Weights(0, 0, 1);

    /** Where a vector comes from; null where there is none. */
    interface Vectors {
        float @Nullable [] of(String half, String sentence);
    }

    static KeyPointSet read(Scheme scheme, Vectors vectors) throws IOException {
        var meant = new HashMap<Long, float[]>();
        for (Criterion criterion : scheme.criteria()) {
            for (KeyPoint it : criterion.keyPoints()) {
                float[] vector =
                        vectors.of("targets", KeyPointTexts.sentence(scheme, criterion, it));
                meant.put(it.id(), Objects.requireNonNull(vector));
            }
        }
        var tune = new ArrayList<Labelled>();
        var held = new ArrayList<Labelled>();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        KeyPointSet.class.getResourceAsStream("key-point-set.csv")),
                                StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> row = cells(line);
                var also = new HashSet<Long>();
                for (String code : row.get(7).split(" ")) {
                    if (!code.isBlank()) {
                        also.add(id(scheme, code));
                    }
                }
                var said =
                        KeyPointProposals.said(
                                row.get(2),
                                row.get(3),
                                vectors.of(
                                        row.get(1),
                                        KeyPointProposals.sentence(row.get(2), row.get(3))));
                ("tune".equals(row.get(1)) ? tune : held)
                        .add(new Labelled(said, id(scheme, row.get(6)), also));
            }
        }
        return new KeyPointSet(KeyPointProposals.targets(scheme, meant), tune, held);
    }

    private static long id(Scheme scheme, String code) {
        return scheme.findKeyPoint(code).orElseThrow().id();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char it : line.toCharArray()) {
            if (it == '"') {
                quoted = !quoted;
            } else if (it == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(it);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The tune half, each piece ranked with the links of all others of that half, or with none. */
    Hits ofTune(Weights weights, boolean learnt) {
        return hits(
                tune,
                weights,
                n ->
                        learnt
                                ? IntStream.range(0, tune.size())
                                        .filter(it -> it != n)
                                        .mapToObj(it -> tune.get(it).known())
                                        .toList()
                                : List.of());
    }

    /** The held half, ranked with the links of the tune half, or with none. */
    Hits ofHeld(Weights weights, boolean learnt) {
        List<Known> known = learnt ? tune.stream().map(Labelled::known).toList() : List.of();
        return hits(held, weights, n -> known);
    }

    private Hits hits(
            List<Labelled> pieces, Weights weights, Function<Integer, List<Known>> known) {
        var ranker = new KeyPointRanker(targets);
        double[] hits = new double[4];
        for (int i = 0; i < pieces.size(); i++) {
            Labelled piece = pieces.get(i);
            List<Long> order =
                    KeyPointProposals.worthSaying(
                                    ranker.rank(
                                            piece.said(),
                                            known.apply(i),
                                            weights,
                                            KeyPointProposals.MOST))
                            .stream()
                            .map(Ranked::keyPointId)
                            .toList();
            var right = new HashSet<>(piece.also());
            right.add(piece.keyPointId());
            double one = 100.0 / pieces.size();
            hits[0] += !order.isEmpty() && order.getFirst() == piece.keyPointId() ? one : 0;
            hits[1] += !order.isEmpty() && right.contains(order.getFirst()) ? one : 0;
            hits[2] += order.contains(piece.keyPointId()) ? one : 0;
            hits[3] += order.stream().anyMatch(right::contains) ? one : 0;
        }
        return new Hits(hits[0], hits[1], hits[2], hits[3]);
    }
}

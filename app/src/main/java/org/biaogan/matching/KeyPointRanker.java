package org.biaogan.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts key points in an order for a piece: by the words it shares with what is said of them, by
 * meaning, and by the pieces like it that were cited before. What was chosen here was chosen on one
 * half of a labelled set and is measured on the other.
 */
final class KeyPointRanker {

    private static final int NEIGHBOURS = 8;
    private static final double SHARPNESS_OF_MEANING = 1.0;
    private static final double SHARPNESS_OF_LIKENESS = 12;

    /**
     * How much each way of telling weighs; none of it with zero.
     *
     * @param before pieces like it that were cited before
     */
    record Weights(double words, double meaning, double before) {

        static final Weights USUAL = new Weights(1, 2, 0.5);
    }

    /** What is said of a key point, as words and as a direction. */
    record Target(long keyPointId, Map<String, Double> words, float @Nullable [] vector) {}

    /** A piece to be ranked, or one that was cited. */
    record Said(Set<String> title, Set<String> text, float @Nullable [] vector) {}

    /** A piece that was cited for a key point. */
    record Known(Said said, long keyPointId) {}

    /**
     * A key point and what speaks for it.
     *
     * @param shared words of the piece that are said of the key point, the rarest first
     * @param nearest the place of the cited piece most like it
     */
    record Ranked(long keyPointId, double score, List<String> shared, @Nullable Integer nearest) {}

    private final List<Target> targets;
    private final Map<String, Double> rarity;

    KeyPointRanker(List<Target> targets) {
        this.targets = List.copyOf(targets);
        var count = new HashMap<String, Integer>();
        targets.forEach(it -> it.words().keySet().forEach(w -> count.merge(w, 1, Integer::sum)));
        this.rarity = new HashMap<>();
        count.forEach((word, n) -> rarity.put(word, Math.log(1 + (double) targets.size() / n)));
    }

    /** The likeliest key points, at most so many. */
    List<Ranked> rank(Said piece, List<Known> known, Weights weights, int most) {
        double[] words = words(piece);
        double[] meaning = meaning(piece);
        var like = new Likeness(piece, known);
        double[] scores = new double[targets.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] =
                    weights.words() * words[i]
                            + weights.meaning() * meaning[i]
                            + weights.before() * like.votes(targets.get(i).keyPointId());
        }
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .limit(most)
                .map(i -> ranked(piece, targets.get(i), scores[i], like))
                .toList();
    }

    private Ranked ranked(Said piece, Target target, double score, Likeness like) {
        return new Ranked(
                target.keyPointId(),
                score,
                shared(piece, target),
                like.nearest(target.keyPointId()));
    }

    /** Shares of one whole: nothing where no word is shared. */
    private double[] words(Said piece) {
        double[] shares = new double[targets.size()];
        for (int i = 0; i < shares.length; i++) {
            Map<String, Double> said = targets.get(i).words();
            double sum = 0;
            for (String word : piece.title()) {
                sum += 2 * weight(said, word);
            }
            for (String word : piece.text()) {
                sum += weight(said, word);
            }
            shares[i] = sum * sum;
        }
        return ofOne(shares);
    }

    private double weight(Map<String, Double> said, String word) {
        return said.getOrDefault(word, 0.0)
                * rarity.getOrDefault(word, 0.0)
                * Math.min(word.length(), 4)
                / 2;
    }

    private double[] meaning(Said piece) {
        double[] shares = new double[targets.size()];
        float[] vector = piece.vector();
        if (vector == null || targets.stream().anyMatch(it -> it.vector() == null)) {
            return shares;
        }
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            float[] target = targets.get(i).vector();
            shares[i] = target == null ? 0 : Vector.likeness(vector, target);
            mean += shares[i] / shares.length;
        }
        double spread = 0;
        for (double it : shares) {
            spread += (it - mean) * (it - mean) / shares.length;
        }
        double deviation = Math.sqrt(spread) + 1e-9;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(SHARPNESS_OF_MEANING * (shares[i] - mean) / deviation);
        }
        return ofOne(shares);
    }

    private List<String> shared(Said piece, Target target) {
        var all = new HashSet<>(piece.title());
        all.addAll(piece.text());
        return all.stream()
                .filter(target.words()::containsKey)
                .sorted(
                        Comparator.comparingDouble((String it) -> -weight(target.words(), it))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    private static double[] ofOne(double[] shares) {
        double sum = 0;
        for (double it : shares) {
            sum += it;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sum == 0 ? 0 : shares[i] / sum;
        }
        return shares;
    }

    /** The cited pieces most like one, and what they speak for. */
    private static final class Likeness {

        private final Map<Long, Double> votes = new HashMap<>();
        private final Map<Long, Integer> nearest = new HashMap<>();

        private record Near(int place, double likeness) {}

        Likeness(Said piece, List<Known> known) {
            var near = new ArrayList<Near>();
            for (int i = 0; i < known.size(); i++) {
                near.add(new Near(i, likeness(piece, known.get(i).said())));
            }
            near.sort(Comparator.comparingDouble(Near::likeness).reversed());
            double sum = 0;
            for (Near it : near.subList(0, Math.min(NEIGHBOURS, near.size()))) {
                long keyPoint = known.get(it.place()).keyPointId();
                double vote = Math.exp(SHARPNESS_OF_LIKENESS * it.likeness());
                votes.merge(keyPoint, vote, Double::sum);
                nearest.putIfAbsent(keyPoint, it.place());
                sum += vote;
            }
            double all = sum;
            votes.replaceAll((keyPoint, vote) -> vote / all);
        }

        double votes(long keyPointId) {
            return votes.getOrDefault(keyPointId, 0.0);
        }

        @Nullable Integer nearest(long keyPointId) {
            return nearest.get(keyPointId);
        }

        private static double likeness(Said one, Said other) {
            double words = shared(one.title(), other.title());
            float[] a = one.vector();
            float[] b = other.vector();
            return a == null || b == null ? words : 0.7 * Vector.likeness(a, b) + 0.3 * words;
        }

        private static double shared(Set<String> one, Set<String> other) {
            long both = one.stream().filter(other::contains).count();
            return both == 0 ? 0 : both / Math.sqrt((double) one.size() * other.size());
        }
    }
}

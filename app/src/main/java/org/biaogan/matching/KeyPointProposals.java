package org.biaogan.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.matching.KeyPointRanker.Known;
import org.biaogan.matching.KeyPointRanker.Ranked;
import org.biaogan.matching.KeyPointRanker.Said;
import org.biaogan.matching.KeyPointRanker.Target;
import org.biaogan.matching.KeyPointRanker.Weights;
import org.biaogan.reading.FileTexts;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Key points that a piece may be cited for, the likeliest first, each with its reason. Who asks
 * says what it may be compared with; nothing else enters a proposal.
 */
@Service
@Transactional(readOnly = true)
public class KeyPointProposals {

    static final int MOST = 3;

    /** A proposal below this share of what the likeliest has is noise. */
    private static final double LEAST_OF_BEST = 0.25;

    private static final int BEGINNING = 300;

    private final VectorRepository vectors;

    KeyPointProposals(VectorRepository vectors) {
        this.vectors = vectors;
    }

    /** At most three; two statements. Until its meaning is known, a piece is told by its words. */
    public List<Proposal> list(Scheme scheme, Piece piece, List<Confirmed> before) {
        return list(scheme, List.of(piece), before).getFirst();
    }

    /** For each piece at most three, in the order of the pieces; two statements for all. */
    public List<List<Proposal>> list(Scheme scheme, List<Piece> pieces, List<Confirmed> before) {
        Map<String, float[]> known =
                vectors.ofFiles(
                        Stream.concat(
                                        pieces.stream().map(Piece::sha256),
                                        before.stream().map(Confirmed::sha256))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        Map<Long, float[]> meant = vectors.ofKeyPoints(scheme.version().id());
        var ranker = new KeyPointRanker(targets(scheme, meant));
        List<Known> links =
                before.stream()
                        .map(it ->
                                new Known(
                                        said(it.title(), "", vector(known, it.sha256())),
                                        it.keyPointId()))
                        .toList();
        var keyPoints = new HashMap<Long, KeyPoint>();
        scheme.keyPoints().forEach(it -> keyPoints.put(it.id(), it));
        return pieces.stream()
                .map(it -> {
                    Said said = said(it.title(), it.beginning(), vector(known, it.sha256()));
                    List<Ranked> ranked = ranker.rank(said, links, Weights.USUAL, MOST);
                    return proposals(ranked, keyPoints, before);
                })
                .toList();
    }

    private static List<Proposal> proposals(
            List<Ranked> ranked, Map<Long, KeyPoint> keyPoints, List<Confirmed> before) {
        return worthSaying(ranked).stream()
                .map(it ->
                        new Proposal(
                                Objects.requireNonNull(keyPoints.get(it.keyPointId())),
                                it.shared(),
                                it.nearest() == null ? null : before.get(it.nearest())))
                .toList();
    }

    static List<Ranked> worthSaying(List<Ranked> ranked) {
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
        return ranked.stream()
                .filter(it -> it.score() > 0 && it.score() >= best * LEAST_OF_BEST)
                .toList();
    }

    static List<Target> targets(Scheme scheme, Map<Long, float[]> meant) {
        var targets = new ArrayList<Target>();
        for (Criterion criterion : scheme.criteria()) {
            for (KeyPoint it : criterion.keyPoints()) {
                targets.add(
                        new Target(
                                it.id(),
                                KeyPointTexts.words(scheme, criterion, it),
                                meant.get(it.id())));
            }
        }
        return targets;
    }

    private static float @Nullable [] vector(Map<String, float[]> known, @Nullable String sha256) {
        return sha256 == null ? null : known.get(sha256);
    }

    static Said said(String title, String text, float @Nullable [] vector) {
        return new Said(words(title), words(text), vector);
    }

    /** What the model reads of a piece. */
    static String sentence(String title, String text) {
        return title + "。" + text.substring(0, Math.min(text.length(), BEGINNING));
    }

    private static Set<String> words(String text) {
        return FileTexts.words(text).stream()
                .filter(it -> it.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }
}

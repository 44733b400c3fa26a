package org.biaogan.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.biaogan.evidence.Remarks.Piece;
import org.biaogan.schemes.Wording;
import org.biaogan.signals.Signal.Fact;
import org.biaogan.signals.SignalRepository.Caught;
import org.biaogan.signals.SignalRepository.Pair;

/**
 * What several pieces have in common: their bytes, words or looks, or the days of their capture.
 */
final class Shared {

    private static final int OTHERS_NAMED = 5;

    private Shared() {}

    private record Of(long id, SignalKind kind) {}

    /** One for each piece and kind, however many others there are; answered pairs are left out. */
    static List<Signal> pairs(List<Pair> pairs, Set<Fact> answered) {
        var groups = new LinkedHashMap<Of, List<Pair>>();
        pairs.stream()
                .filter(it -> !answered.contains(new Fact(it.id(), it.digest())))
                .forEach(it ->
                        groups.computeIfAbsent(new Of(it.id(), it.kind()), any -> new ArrayList<>())
                                .add(it));
        return groups.values().stream().map(Shared::signal).toList();
    }

    private static Signal signal(List<Pair> pairs) {
        Pair first = pairs.getFirst();
        var about = new Piece(first.id(), first.title());
        return new Signal(
                first.kind(),
                about,
                List.of(),
                pairs.stream()
                        .flatMap(it -> Stream.concat(it.other().stream(), Stream.of(it.piece())))
                        .distinct()
                        .filter(it -> !it.equals(about))
                        .limit(OTHERS_NAMED)
                        .toList(),
                pairs.stream().anyMatch(it -> it.other().isEmpty()),
                pairs.stream().flatMap(Shared::facts).distinct().toList());
    }

    /** Who may answer for both pieces does so once. */
    private static Stream<Fact> facts(Pair pair) {
        Fact fact = new Fact(pair.id(), pair.digest());
        return pair.otherAsked()
                ? Stream.of(fact, new Fact(pair.otherId(), pair.digest()))
                : Stream.of(fact);
    }

    /**
     * One for all pieces that hang together, each of which has something in common with another.
     */
    static List<Signal> together(List<Pair> pairs, Set<Fact> answered) {
        List<Pair> open =
                pairs.stream()
                        .filter(it -> !answered.contains(new Fact(it.id(), it.digest())))
                        .toList();
        var first = new HashMap<Of, Of>();
        for (Pair it : open) {
            Of one = first(first, new Of(it.id(), it.kind()));
            Of other = first(first, new Of(it.otherId(), it.kind()));
            first.putIfAbsent(one, one);
            first.put(other, one);
        }
        var groups = new LinkedHashMap<Of, List<Pair>>();
        open.forEach(it ->
                groups.computeIfAbsent(
                                first(first, new Of(it.id(), it.kind())), any -> new ArrayList<>())
                        .add(it));
        return groups.values().stream().map(Shared::signal).toList();
    }

    private static Of first(Map<Of, Of> first, Of of) {
        Of at = of;
        for (Of next = first.get(at); next != null && !next.equals(at); next = first.get(at)) {
            at = next;
        }
        return at;
    }

    /** One for each gate before which so many pieces of long past events came. */
    static List<Signal> batches(List<Caught> caught, Set<Fact> answered, int least) {
        var groups = new LinkedHashMap<Long, List<Caught>>();
        caught.stream()
                .filter(it -> !answered.contains(new Fact(it.itemId(), it.digest())))
                .forEach(it ->
                        groups.computeIfAbsent(it.gateId(), any -> new ArrayList<>()).add(it));
        return groups.values().stream()
                .filter(it -> it.size() >= least)
                .map(Shared::batch)
                .toList();
    }

    private static Signal batch(List<Caught> caught) {
        Caught first = caught.getFirst();
        return new Signal(
                SignalKind.BATCH,
                null,
                List.of(new Wording(first.titleZh(), first.titleEn()), first.onDate()),
                caught.stream()
                        .limit(OTHERS_NAMED)
                        .map(it -> new Piece(it.itemId(), it.title()))
                        .toList(),
                false,
                caught.stream().map(it -> new Fact(it.itemId(), it.digest())).toList());
    }
}

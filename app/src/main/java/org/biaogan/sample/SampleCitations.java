package org.biaogan.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.NewCitation;
import org.biaogan.plan.MaterialClass;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.springframework.stereotype.Component;

/**
 * Cites the sample's pieces unevenly, as real campaigns do: most key points well, one over its
 * budget, one with compiled material only, one mostly late, one not at all.
 */
@Component
class SampleCitations {

    private static final int USUAL = 12;
    private static final int OVER_BUDGET = 14;

    /** How many pieces are cited in all, whatever the day on which the sample is loaded. */
    private static final int ALL = 260;

    /** Key points for which people cite more than is asked. */
    private static final Set<String> CROWDED = Set.of("3.1", "5.1");

    private static final int CROWD = 19;

    /** Key points that nothing refers to beside what is cited for them first. */
    private static final Set<String> SCARCE = Set.of("2.3", "3.3", "5.3");

    private final Citations citations;

    SampleCitations(Citations citations) {
        this.citations = citations;
    }

    /** A piece that was written, with its id. */
    record Written(long itemId, SamplePiece piece) {}

    void cite(Actor organiser, Scheme scheme, List<Written> written) {
        Map<Long, List<Written>> byKeyPoint = new HashMap<>();
        written.stream()
                .sorted(Comparator.comparing(it -> it.piece().eventOn()))
                .forEach(it -> {
                    Long primary = it.piece().primary();
                    if (primary != null) {
                        byKeyPoint.computeIfAbsent(primary, k -> new ArrayList<>()).add(it);
                    }
                });
        Set<Long> scarce =
                scheme.keyPoints()
                        .filter(it -> SCARCE.contains(it.code()))
                        .map(KeyPoint::id)
                        .collect(Collectors.toSet());
        Set<Long> cited = new HashSet<>();
        Map<Long, Integer> numbers = new HashMap<>();
        for (KeyPoint keyPoint : scheme.keyPoints().toList()) {
            var chosen = chosen(keyPoint, byKeyPoint.getOrDefault(keyPoint.id(), List.of()));
            for (int i = 0; i < chosen.size(); i++) {
                cite(organiser, chosen.get(i), keyPoint.id(), i, scarce);
                cited.add(chosen.get(i).itemId());
            }
            numbers.put(keyPoint.id(), chosen.size());
        }
        scheme.keyPoints()
                .map(KeyPoint::id)
                .filter(it -> !scarce.contains(it))
                .forEach(it -> {
                    int room = USUAL - numbers.getOrDefault(it, 0);
                    var serving =
                            written.stream()
                                    .filter(w -> w.piece().references().contains(it))
                                    .filter(w -> !cited.contains(w.itemId()))
                                    .toList();
                    for (Written w : spread(serving, Math.max(0, room))) {
                        cite(organiser, w, it, 1, scarce);
                        cited.add(w.itemId());
                        numbers.merge(it, 1, Integer::sum);
                    }
                });
        fill(organiser, scheme, written, cited, numbers, scarce);
    }

    /** Key points with room take what else was filed under their criterion; some take too much. */
    private void fill(
            Actor organiser,
            Scheme scheme,
            List<Written> written,
            Set<Long> cited,
            Map<Long, Integer> numbers,
            Set<Long> scarce) {
        for (Criterion criterion : scheme.criteria()) {
            var points = criterion.keyPoints();
            var ids = points.stream().map(KeyPoint::id).toList();
            var rest =
                    written.stream()
                            .filter(it -> !cited.contains(it.itemId()))
                            .filter(it -> ids.contains(it.piece().primary()))
                            .iterator();
            for (KeyPoint point : points) {
                int most = CROWDED.contains(point.code()) ? CROWD : USUAL;
                int room = most - numbers.getOrDefault(point.id(), 0);
                while (room > 0
                        && !scarce.contains(point.id())
                        && rest.hasNext()
                        && cited.size() < ALL) {
                    Written it = rest.next();
                    cite(organiser, it, point.id(), 1, scarce);
                    cited.add(it.itemId());
                    room--;
                }
            }
        }
    }

    private void cite(Actor organiser, Written it, long keyPoint, int place, Set<Long> scarce) {
        String pages = it.piece().fileName() == null ? null : "1";
        citations.cite(organiser, it.itemId(), new NewCitation(keyPoint, pages, null));
        if (place % 3 == 0) {
            it.piece().references().stream()
                    .filter(point -> !scarce.contains(point))
                    .findFirst()
                    .ifPresent(point ->
                            citations.cite(
                                    organiser, it.itemId(), new NewCitation(point, null, null)));
        }
    }

    private static List<Written> chosen(KeyPoint keyPoint, List<Written> there) {
        return switch (keyPoint.code()) {
            case "2.3" -> List.of();
            case "3.3" ->
                    spread(
                            there.stream()
                                    .filter(it -> it.piece().materialClass() == MaterialClass.N)
                                    .toList(),
                            USUAL);
            case "4.2" -> spread(there, OVER_BUDGET);
            case "5.3" ->
                    there.stream()
                            .sorted(Comparator.comparing(SampleCitations::earliness))
                            .limit(8)
                            .toList();
            default -> spread(there, USUAL);
        };
    }

    /** The latest captured first. */
    private static long earliness(Written it) {
        return it.piece().eventOn().toEpochDay()
                - it.piece().enteredAt().toLocalDate().toEpochDay();
    }

    /** As many as wanted, evenly over the time. */
    private static List<Written> spread(List<Written> there, int wanted) {
        if (there.size() <= wanted) {
            return there;
        }
        var chosen = new ArrayList<Written>();
        for (int i = 0; i < wanted; i++) {
            chosen.add(there.get(i * there.size() / wanted));
        }
        return chosen;
    }
}

package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small cases whose best answer is known. */
class SmallestSetTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void twoPiecesDoWhereTakingTheBroadestFirstNeedsThree() {
        // Piece 2 serves four key points, pieces 0 and 1 three each; the broadest first takes 2, 0,
        // 1.
        List<Demand> demands =
                List.of(
                        count("1.1", 0, 2),
                        count("1.2", 0, 2),
                        count("1.3", 0),
                        count("2.1", 1, 2),
                        count("2.2", 1, 2),
                        count("2.3", 1));
        assertThat(chosen(new int[3], demands)).containsExactly(0, 1);
    }

    @Test
    void betweenSetsOfOneSizeAnOriginalGoesBeforeWhatIsCompiled() {
        assertThat(chosen(new int[] {2, 0, 1}, List.of(count("1.1", 0, 1, 2)))).containsExactly(1);
    }

    @Test
    void fewerPiecesGoBeforeBetterOnes() {
        List<Demand> demands = List.of(count("1.1", 0, 1), count("1.2", 0, 2));
        assertThat(chosen(new int[] {3, 0, 0}, demands)).containsExactly(0);
    }

    @Test
    void whatItFindsIsAsSmallAsTryingEverySet() {
        var random = new Random(7);
        for (int n = 0; n < 40; n++) {
            int[] costs = random.ints(9, 0, 4).toArray();
            List<Demand> demands = demands(random, costs.length);
            SmallestSet.Found found = SmallestSet.find(costs, demands, LONG);
            assertThat(found.proven()).isTrue();
            assertThat(demands).allMatch(it -> it.spare(found.chosen()) >= 0);
            assertThat(weight(found.chosen(), costs)).isEqualTo(byTrying(costs, demands));
        }
    }

    @Test
    void whatIsNotProvenInTimeIsSaidAndStillEnough() {
        var random = new Random(3);
        int[] costs = random.ints(2000, 0, 4).toArray();
        List<Demand> demands = demands(random, costs.length);
        SmallestSet.Found found = SmallestSet.find(costs, demands, Duration.ofNanos(1));
        assertThat(found.proven()).isFalse();
        assertThat(demands).allMatch(it -> it.spare(found.chosen()) >= 0);
    }

    private static List<Demand> demands(Random random, int size) {
        var demands = new ArrayList<Demand>();
        for (int keyPoint = 0; keyPoint < 6; keyPoint++) {
            int[] some = random.ints(5, 0, size).distinct().toArray();
            demands.add(
                    Demand.of(
                            Demand.Kind.COUNT,
                            "1." + keyPoint,
                            Arrays.stream(some).boxed().toList(),
                            1 + random.nextInt(some.length)));
        }
        return demands;
    }

    private static int byTrying(int[] costs, List<Demand> demands) {
        return IntStream.range(0, 1 << costs.length)
                .mapToObj(it -> members(it, costs.length))
                .filter(set -> demands.stream().allMatch(it -> it.spare(set) >= 0))
                .mapToInt(set -> weight(set, costs))
                .min()
                .orElseThrow();
    }

    private static boolean[] members(int bits, int size) {
        boolean[] set = new boolean[size];
        IntStream.range(0, size).forEach(it -> set[it] = (bits >> it & 1) == 1);
        return set;
    }

    private static int weight(boolean[] set, int[] costs) {
        return IntStream.range(0, set.length).map(it -> set[it] ? 1000 + costs[it] : 0).sum();
    }

    private static List<Integer> chosen(int[] costs, List<Demand> demands) {
        SmallestSet.Found found = SmallestSet.find(costs, demands, LONG);
        assertThat(found.proven()).isTrue();
        return IntStream.range(0, costs.length).filter(it -> found.chosen()[it]).boxed().toList();
    }

    private static Demand count(String code, Integer... pieces) {
        return Demand.of(Demand.Kind.COUNT, code, List.of(pieces), 1);
    }
}

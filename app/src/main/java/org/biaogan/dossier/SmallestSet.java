package org.biaogan.dossier;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the fewest pieces that meet all demands, and among those the least costly, by exact search.
 * All pieces together must meet them. The library is loaded with the first search.
 */
final class SmallestSet {

    private SmallestSet() {}

    /**
     * @param chosen by the place of each piece
     * @param proven whether nothing smaller exists; otherwise time ran out before that was sure
     */
    record Found(boolean[] chosen, boolean proven) {}

    static Found find(int[] costs, List<Demand> demands, Duration most) {
        Loader.loadNativeLibraries();
        var model = new CpModel();
        Literal[] pieces = new Literal[costs.length];
        for (int i = 0; i < costs.length; i++) {
            pieces[i] = model.newBoolVar("");
            model.addHint(pieces[i], true);
        }
        for (Demand demand : demands) {
            model.addGreaterOrEqual(sum(pieces, demand), demand.least());
        }
        long piece = 1L + Arrays.stream(costs).sum();
        model.minimize(
                LinearExpr.weightedSum(
                        pieces, Arrays.stream(costs).mapToLong(it -> piece + it).toArray()));
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(most.toMillis() / 1000.0)
                .setNumWorkers(1)
                .setRandomSeed(1);
        CpSolverStatus status = solver.solve(model);
        boolean[] chosen = new boolean[costs.length];
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = !found || solver.booleanValue(pieces[i]);
        }
        return new Found(chosen, status == CpSolverStatus.OPTIMAL);
    }

    private static LinearExpr sum(Literal[] pieces, Demand demand) {
        return LinearExpr.weightedSum(
                demand.pieces().stream().map(it -> pieces[it]).toArray(Literal[]::new),
                demand.weights().stream().mapToLong(Integer::longValue).toArray());
    }
}

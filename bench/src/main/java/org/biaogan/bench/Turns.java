package org.biaogan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Pages that take turns, so that neither the machine's mood nor warming up favours one; printed are
 * the medians of some rounds.
 */
final class Turns {

    private static final int WARMING = 10;
    private static final int ROUNDS = 9;

    private final int requests;
    private final List<Taken> taken = new ArrayList<>();

    /** With so many requests of each page in each round. */
    Turns(int requests) {
        this.requests = requests;
    }

    void add(String name, Measured product, String page) {
        taken.add(new Taken(name, product, page, new ArrayList<>(), new ArrayList<>()));
    }

    void take() throws IOException, InterruptedException {
        for (int round = 0; round < WARMING + ROUNDS; round++) {
            for (Taken it : taken) {
                it.read(requests);
                if (round < WARMING) {
                    it.cpu.clear();
                    it.times.clear();
                }
            }
        }
        for (Taken it : taken) {
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%s: %.1f CPU ms, p50 %.1f ms, p99 %.1f ms, %d kB",
                            it.name,
                            at(it.cpu, 0.5),
                            at(it.times, 0.5),
                            at(it.times, 0.99),
                            it.product.get(it.page).length() / 1024));
        }
    }

    /** What one page took of one product: processor time and answers in milliseconds. */
    private record Taken(
            String name, Measured product, String page, List<Double> cpu, List<Double> times) {

        void read(int requests) throws IOException, InterruptedException {
            long before = product.cpuMillis();
            for (int i = 0; i < requests; i++) {
                long begun = System.nanoTime();
                product.get(page);
                times.add((System.nanoTime() - begun) / 1e6);
            }
            cpu.add((product.cpuMillis() - before) / (double) requests);
        }
    }

    /** The value below which this share of the values lies. */
    static double at(List<Double> values, double share) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}

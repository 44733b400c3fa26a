package org.biaogan.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To which task of a campaign a file most likely belongs: the one with which its name and folders
 * share the rarest words. A word that many tasks have says little, so each counts with the
 * logarithm of how few have it.
 */
final class TaskGuesses {

    /** As much as one word that three of sixty tasks have. */
    private static final double ENOUGH = Math.log(60 / 3.0);

    /** How much better the best has to be than the second. */
    private static final double CLEARLY = 1.2;

    private final List<Known> tasks;
    private final Map<String, Integer> spread;

    /** A task with the words of its title and of what it should yield. */
    record Known(long id, String code, Set<String> words) {}

    private record Scored(Known task, double score, List<String> words) {

        /** One short word alone is more often chance than a sign. */
        boolean tells() {
            return score >= ENOUGH && (words.size() > 1 || words.getFirst().length() > 2);
        }
    }

    TaskGuesses(List<Known> tasks) {
        this.tasks = List.copyOf(tasks);
        this.spread = new HashMap<>();
        tasks.forEach(it -> it.words().forEach(word -> spread.merge(word, 1, Integer::sum)));
    }

    /**
     * @param path the file's name with its folders, in which a task's code may stand
     */
    Optional<ProposedTask> of(String path, Set<String> words) {
        Optional<ProposedTask> coded =
                tasks.stream()
                        .filter(it -> path.contains(it.code()))
                        .max(Comparator.comparing(it -> it.code().length()))
                        .map(it -> new ProposedTask(it.id(), List.of(it.code())));
        return coded.or(() -> alike(words));
    }

    private Optional<ProposedTask> alike(Set<String> words) {
        List<Scored> best =
                tasks.stream()
                        .map(it -> score(it, words))
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .limit(2)
                        .toList();
        if (best.isEmpty() || !best.getFirst().tells()) {
            return Optional.empty();
        }
        Scored first = best.getFirst();
        boolean clear = best.size() == 1 || first.score() >= CLEARLY * best.get(1).score();
        return clear
                ? Optional.of(new ProposedTask(first.task().id(), first.words()))
                : Optional.empty();
    }

    private Scored score(Known task, Set<String> words) {
        List<String> common =
                task.words().stream()
                        .filter(words::contains)
                        .sorted(Comparator.comparingDouble(this::rarity).reversed())
                        .toList();
        double score = common.stream().mapToDouble(this::rarity).sum();
        return new Scored(task, score, common.stream().limit(3).toList());
    }

    private double rarity(String word) {
        return Math.log((double) tasks.size() / spread.getOrDefault(word, tasks.size()));
    }

    /** Words of two signs and more; single ones and numbers tell nothing. */
    static Set<String> telling(Set<String> words) {
        return words.stream()
                .filter(it -> it.length() > 1 && it.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }
}

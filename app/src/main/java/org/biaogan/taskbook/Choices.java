package org.biaogan.taskbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose in the preview of a task book.
 *
 * @param taken the keys of the differences that are to be done
 * @param reason why tasks are cut and promises changed, where any is
 * @param seen the digest of the differences they had before them; nothing where none were
 */
public record Choices(Set<String> taken, String reason, @Nullable String seen) {

    static final String TAKE = "take-";
    private static final String YES = "yes";

    public Choices {
        taken = Set.copyOf(taken);
    }

    /** Before anybody chose: all that stands against nobody. */
    static Choices usual(List<Difference> differences) {
        return new Choices(
                differences.stream()
                        .filter(Difference::isUsual)
                        .map(Difference::key)
                        .collect(Collectors.toSet()),
                "",
                null);
    }

    /** From the fields of the form: {@code take-t17-TITLE=yes}. */
    static Choices of(Map<String, String> fields) {
        return new Choices(
                fields.entrySet().stream()
                        .filter(it -> it.getKey().startsWith(TAKE) && it.getValue().equals(YES))
                        .map(it -> it.getKey().substring(TAKE.length()))
                        .collect(Collectors.toSet()),
                fields.getOrDefault("reason", "").strip(),
                fields.get("seen"));
    }

    public boolean takes(Difference difference) {
        return !difference.isRefused() && taken.contains(difference.key());
    }
}

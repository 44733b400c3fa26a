package org.biaogan.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.plan.MaterialClass;
import org.biaogan.reading.Excerpt;
import org.biaogan.reading.FileTexts;
import org.jspecify.annotations.Nullable;

/**
 * One page of the vault.
 *
 * @param hits by piece, where its file says what is looked for
 * @param question what is looked for
 * @param from the first line's place in the whole list, from 1
 * @param more whether more match than are counted and paged through
 * @param offline how many of all that match are kept on paper only
 * @param classes how many of all that match are of each class
 */
public record VaultPage(
        List<VaultLine> lines,
        Map<Long, Hit> hits,
        FileTexts.@Nullable Question question,
        long from,
        long total,
        boolean more,
        long offline,
        Map<MaterialClass, Long> classes) {

    /** Lines on a page. */
    public static final int SIZE = 50;

    public VaultPage {
        lines = List.copyOf(lines);
        hits = Map.copyOf(hits);
        classes = Map.copyOf(classes);
    }

    static VaultPage of(
            List<VaultLine> lines,
            Map<Long, Hit> hits,
            FileTexts.@Nullable Question question,
            long from,
            VaultCount count) {
        return new VaultPage(
                lines,
                hits,
                question,
                from,
                count.total(),
                count.more(),
                count.offline(),
                count.classes());
    }

    /**
     * Where a piece has what is looked for.
     *
     * @param page its number where the kind of file has pages; else 0
     * @param ofName whether it is the name of the file, and not its text
     */
    public record Hit(int page, boolean ofName, Excerpt excerpt) {

        /** In the text; or in the name of the file where neither text nor title has it. */
        static Optional<Hit> of(
                VaultRepository.Found found, String title, FileTexts.Question question) {
            if (found.words() != null) {
                int page = found.page() == null ? 0 : found.page();
                return Optional.of(
                        new Hit(page, false, FileTexts.excerpt(found.words(), question)));
            }
            return Optional.ofNullable(found.originalName())
                    .filter(it -> FileTexts.excerpt(title, question).match().isEmpty())
                    .map(it -> FileTexts.excerpt(it, question))
                    .filter(it -> !it.match().isEmpty())
                    .map(it -> new Hit(0, true, it));
        }
    }

    public @Nullable Hit hit(long itemId) {
        return hits.get(itemId);
    }

    public long to() {
        return from + lines.size() - 1;
    }

    public int page() {
        return (int) ((from - 1) / SIZE) + 1;
    }

    public boolean hasNext() {
        return to() < total;
    }

    public long of(MaterialClass materialClass) {
        return classes.getOrDefault(materialClass, 0L);
    }
}

package org.biaogan.sheets;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By which words people head a column, field by field; a first guess, which a person corrects. */
public final class HeadingWords {

    /** What is longer than this is a sentence and heads nothing. */
    private static final int LONGEST = 24;

    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Set<String> several;

    /**
     * @param words by the fields that they mean
     * @param several the fields that more than one column may fill
     */
    public HeadingWords(Map<String, List<String>> words, Collection<String> several) {
        words.forEach(
                (field, said) -> this.words.put(field, said.stream().map(Sheet::plain).toList()));
        this.several = Set.copyOf(several);
    }

    boolean knows(String heading) {
        return !within(heading).isEmpty() || !exact(heading).isEmpty();
    }

    /**
     * The field of each column that a word tells, by the column's key: whole headings that mean one
     * thing first, then those that may mean several, then parts of headings.
     */
    public Map<String, String> propose(List<Layout.Column> columns) {
        var proposed = new LinkedHashMap<String, String>();
        var filled = new HashSet<String>();
        columns.stream()
                .sorted(Comparator.comparingInt(it -> exact(it.heading()).size()))
                .forEach(it -> put(proposed, filled, it, exact(it.heading())));
        columns.stream()
                .filter(it -> !proposed.containsKey(it.key()))
                .forEach(it -> put(proposed, filled, it, within(it.heading())));
        return proposed;
    }

    /** The first field that is still free. */
    private void put(
            Map<String, String> proposed,
            Set<String> filled,
            Layout.Column column,
            List<String> fields) {
        fields.stream()
                .filter(it -> !filled.contains(it) || several.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    filled.add(it);
                    proposed.put(column.key(), it);
                });
    }

    /** Of the whole heading, else of its last word, which stands lowest in headings of two rows. */
    private List<String> exact(String heading) {
        List<String> whole = fields(Sheet.plain(heading));
        return whole.isEmpty()
                ? fields(Sheet.plain(heading.substring(heading.lastIndexOf(' ') + 1)))
                : whole;
    }

    private List<String> fields(String word) {
        return words.entrySet().stream()
                .filter(it -> it.getValue().contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The fields whose words the heading contains, that of the longest word first. */
    private List<String> within(String heading) {
        String plain = Sheet.plain(heading);
        if (plain.length() > LONGEST) {
            return List.of();
        }
        record Found(String field, String word) {}
        return words.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(word -> new Found(it.getKey(), word)))
                .filter(it -> it.word().length() > 1 && plain.contains(it.word()))
                .sorted(Comparator.comparingInt((Found it) -> it.word().length()).reversed())
                .map(Found::field)
                .distinct()
                .toList();
    }
}

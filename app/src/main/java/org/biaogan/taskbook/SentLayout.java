package org.biaogan.taskbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.plan.MaterialClass;
import org.biaogan.sheets.Grid;
import org.biaogan.sheets.Layout;
import org.biaogan.sheets.Meaning;

/**
 * A plan in a layout of its own, and how a person says it is to be read. The pages carry all of it
 * with them, the file too, until it is confirmed.
 *
 * @param others further sheets of the file, which are not read
 * @param columns what each column fills, by its key
 * @param strand the code of the strand for tasks that name none
 * @param office the code of the office for tasks that name none
 * @param material the class of evidence that names none
 * @param words what a word in a field means, as a code
 */
public record SentLayout(
        Layout layout,
        String others,
        Map<String, PlanField> columns,
        String strand,
        String office,
        MaterialClass material,
        Map<PlanField, Map<String, String>> words) {

    /** What a word means that is to be left out. */
    public static final String LEFT_OUT = "-";

    private static final String GRID = "grid";
    private static final String FIELD = "field-";
    private static final String MEANS = "means-";
    private static final String CHOICE = "=choice";

    public SentLayout {
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }

    /** Before anybody said anything. */
    static SentLayout of(Grid grid) {
        return bare(Layout.of(grid, PlanField.headings()), String.join("、", grid.others()));
    }

    private static SentLayout bare(Layout layout, String others) {
        return new SentLayout(layout, others, Map.of(), "", "", MaterialClass.O, Map.of());
    }

    /** From the fields of a page; nothing where no file came along. */
    static Optional<SentLayout> find(Map<String, String> fields) {
        String text = fields.getOrDefault(GRID, "");
        if (text.isBlank()) {
            return Optional.empty();
        }
        String head = fields.getOrDefault("head", "");
        var layout =
                Layout.of(
                        Grid.read(text, fields.getOrDefault("merged", "")),
                        head.matches("[0-9]{1,4}") ? Integer.parseInt(head) : 1);
        var columns = new LinkedHashMap<String, PlanField>();
        layout.columns()
                .forEach(it ->
                        PlanField.of(fields.getOrDefault(FIELD + it.at(), ""))
                                .ifPresent(field -> columns.put(it.key(), field)));
        return Optional.of(
                new SentLayout(
                        layout,
                        fields.getOrDefault("others", ""),
                        columns,
                        fields.getOrDefault("strand", ""),
                        fields.getOrDefault("office", ""),
                        material(fields.getOrDefault("material", "")),
                        words(fields)));
    }

    private static MaterialClass material(String name) {
        return Stream.of(MaterialClass.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(MaterialClass.O);
    }

    private static Map<PlanField, Map<String, String>> words(Map<String, String> fields) {
        var words = new EnumMap<PlanField, Map<String, String>>(PlanField.class);
        fields.forEach((name, means) -> {
            String[] parts = name.split("-", 3);
            if (name.startsWith(MEANS) && parts.length == 3 && !means.isEmpty()) {
                PlanField.of(parts[1])
                        .ifPresent(it ->
                                words.computeIfAbsent(it, field -> new LinkedHashMap<>())
                                        .put(parts[2], means));
            }
        });
        return words;
    }

    /** What every page carries along, by the names of its fields: the file. */
    public Map<String, String> carried() {
        var fields = new LinkedHashMap<String, String>();
        fields.put(GRID, layout.grid().text());
        fields.put("merged", layout.grid().ranges());
        fields.put("others", others);
        return fields;
    }

    /** What the mapping page asks for, as the preview carries it along. */
    public Map<String, String> chosen() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("head", String.valueOf(layout.headRow()));
        for (Layout.Column it : layout.columns()) {
            fields.put(FIELD + it.at(), field(it));
        }
        fields.put("strand", strand);
        fields.put("office", office);
        fields.put("material", material.name());
        words.forEach((field, said) ->
                said.forEach((word, means) -> fields.put(name(field, word), means)));
        return fields;
    }

    /** The field of a form that says what a word means. */
    public static String name(PlanField field, String word) {
        return MEANS + field + "-" + word;
    }

    public String means(PlanField field, String word) {
        return words.getOrDefault(field, Map.of()).getOrDefault(word, "");
    }

    /** The columns that fill a field, in their order. */
    List<Layout.Column> filling(PlanField field) {
        return layout.columns().stream().filter(it -> columns.get(it.key()) == field).toList();
    }

    /** Read as it was once said to be; columns that were not named fill nothing. */
    SentLayout as(List<Meaning> meanings) {
        var said = new LinkedHashMap<String, PlanField>();
        var means = new EnumMap<PlanField, Map<String, String>>(PlanField.class);
        var choices = new LinkedHashMap<String, String>();
        for (Meaning it : meanings) {
            if (it.isOfColumn()) {
                PlanField.of(it.means()).ifPresent(field -> said.put(it.said(), field));
            } else if (it.about().equals(CHOICE)) {
                choices.put(it.said(), it.means());
            } else {
                PlanField.of(it.about())
                        .ifPresent(field ->
                                means.computeIfAbsent(field, key -> new LinkedHashMap<>())
                                        .put(it.said(), it.means()));
            }
        }
        return new SentLayout(
                layout,
                others,
                said,
                choices.getOrDefault("strand", ""),
                choices.getOrDefault("office", ""),
                material(choices.getOrDefault("material", "")),
                means);
    }

    /**
     * As the words of its headings propose; a result that is not counted is told as what is done.
     */
    SentLayout asItsHeadingsSay() {
        var said = new LinkedHashMap<String, PlanField>();
        PlanField.headings()
                .propose(layout.columns())
                .forEach((key, field) -> said.put(key, PlanField.valueOf(field)));
        if (!said.values().containsAll(List.of(PlanField.BASELINE, PlanField.TARGET))) {
            said.replaceAll((key, it) -> it == PlanField.RESULT ? PlanField.PURPOSE : it);
        }
        return new SentLayout(layout, others, said, strand, office, material, words);
    }

    /** Bands that name a strand or a project say where the rows below them go. */
    SentLayout asItsBandsSay(PlanPlaces places) {
        var said = new LinkedHashMap<String, PlanField>(columns);
        for (Layout.Column it : layout.columns()) {
            if (it.isBand() && it.samples().stream().anyMatch(places::isStrand)) {
                said.put(it.key(), PlanField.STRAND);
            } else if (it.isBand() && it.samples().stream().anyMatch(places::isProject)) {
                said.put(it.key(), PlanField.PROJECT);
            }
        }
        boolean isOnce = said.values().stream().filter(PlanPlaces.FIELDS::contains).count() == 1;
        return isOnce
                ? new SentLayout(layout, others, said, strand, office, material, words)
                : this;
    }

    /** What is worth remembering of it. */
    List<Meaning> meanings() {
        var meanings = new ArrayList<Meaning>();
        columns.forEach((key, field) -> meanings.add(new Meaning("", key, field.name())));
        words.forEach((field, said) ->
                said.forEach(
                        (word, means) -> meanings.add(new Meaning(field.name(), word, means))));
        Map.of("strand", strand, "office", office, "material", material.name())
                .forEach((choice, means) -> meanings.add(new Meaning(CHOICE, choice, means)));
        return List.copyOf(meanings);
    }

    /** The field that a column fills, empty where none. */
    public String field(Layout.Column column) {
        PlanField field = columns.get(column.key());
        return field == null ? "" : field.name();
    }
}

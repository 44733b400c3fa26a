package org.biaogan.schemes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a data file with its line, asked for what it should say. */
public final class YamlPart {

    private final String file;
    private final Node node;

    YamlPart(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Refuses names that mean nothing here: as a rule they are misspelt. */
    public YamlPart only(String... names) {
        Set<String> known = Set.of(names);
        for (NodeTuple tuple : map().getValue()) {
            String name = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (!known.contains(name)) {
                throw new YamlPart(file, tuple.getKeyNode())
                        .expected(
                                "one of " + sorted(known) + ", found " + name,
                                sorted(known) + " 之一，读到 " + name);
            }
        }
        return this;
    }

    public String text(String name) {
        return part(name).text();
    }

    public @Nullable String textOrNull(String name) {
        return find(name).map(YamlPart::text).orElse(null);
    }

    public int number(String name, int least, int most) {
        YamlPart part = part(name);
        try {
            int number = Integer.parseInt(part.text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw part.expected("a whole number, found " + part.text(), "一个整数，读到 " + part.text());
        }
        throw part.expected(
                "a number from " + least + " to " + most + ", found " + part.text(),
                "%d 到 %d 的整数，读到 %s".formatted(least, most, part.text()));
    }

    /**
     * One of the words of an enum, in lower case with hyphens; or as it stands, for single letters.
     */
    public <E extends Enum<E>> E choice(String name, Class<E> words) {
        YamlPart part = part(name);
        String said = part.text();
        return Arrays.stream(words.getEnumConstants())
                .filter(it -> word(it).equals(said))
                .findFirst()
                .orElseThrow(() -> {
                    String all =
                            Arrays.stream(words.getEnumConstants())
                                    .map(YamlPart::word)
                                    .collect(Collectors.joining(", "));
                    return part.expected(
                            "one of " + all + ", found " + said, all + " 之一，读到 " + said);
                });
    }

    public Wording wording(String name) {
        return part(name).only("zh", "en").words();
    }

    public @Nullable Wording wordingOrNull(String name) {
        return find(name).map(it -> it.only("zh", "en").words()).orElse(null);
    }

    /** The Chinese text and the English beside it, as names of this very part. */
    public Wording words() {
        return new Wording(text("zh"), text("en"));
    }

    /** The list of this name, or nothing where there is no such name. */
    public List<YamlPart> listOrNone(String name) {
        return find(name).isPresent() ? list(name) : List.of();
    }

    public List<YamlPart> list(String name) {
        YamlPart part = part(name);
        if (part.node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue().stream().map(it -> new YamlPart(file, it)).toList();
        }
        throw part.expected("a list of at least one", "至少一项的列表");
    }

    public Optional<YamlPart> find(String name) {
        return map().getValue().stream()
                .filter(it -> ((ScalarNode) it.getKeyNode()).getValue().equals(name))
                .findFirst()
                .map(it -> new YamlPart(file, it.getValueNode()));
    }

    public YamlPart part(String name) {
        return find(name).orElseThrow(() -> expected(name, "这里有 " + name));
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw expected("a text that is not empty", "不空的文字");
    }

    public int line() {
        return YamlFile.line(node);
    }

    /** What is wrong here, to be thrown. */
    public BrokenFile expected(String whatEn, String whatZh) {
        return new BrokenFile(file, YamlFile.line(node), whatEn, whatZh);
    }

    private MappingNode map() {
        if (node instanceof MappingNode map) {
            return map;
        }
        throw expected("names with values", "名称和值");
    }

    static String word(Enum<?> value) {
        return value.name().length() == 1
                ? value.name()
                : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}

package org.biaogan.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of a ledger file: a line with its kind, then lines of a name, a blank and a value. Blocks
 * stand apart by empty lines; lines that begin with # are for people. What is signed is the text of
 * a block without its line "signature".
 */
public record Block(String kind, Map<String, String> fields) {

    private static final String SIGNATURE = "signature";

    public Block {
        fields = new LinkedHashMap<>(fields);
    }

    /** Pairs of a name and a value, in their order. */
    static Block of(String kind, String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return new Block(kind, fields);
    }

    String get(String name) {
        return fields.getOrDefault(name, "-");
    }

    long number(String name) {
        try {
            return Long.parseLong(get(name));
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }

    Block with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Block(kind, more);
    }

    String text() {
        return kind
                + "\n"
                + fields.entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    String signed() {
        var less = new LinkedHashMap<>(fields);
        less.remove(SIGNATURE);
        return new Block(kind, less).text();
    }

    static List<Block> parse(String text) {
        var blocks = new ArrayList<Block>();
        for (String part : text.replace("\r", "").split("\n\n+")) {
            List<String> lines =
                    part.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                blocks.add(parse(lines));
            }
        }
        return blocks;
    }

    private static Block parse(List<String> lines) {
        var fields = new LinkedHashMap<String, String>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            fields.put(
                    blank < 0 ? line : line.substring(0, blank),
                    blank < 0 ? "" : line.substring(blank + 1));
        }
        return new Block(lines.get(0), fields);
    }
}

package org.biaogan.schemes;

import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A data file as it stands on disk. Read as plain text, lists and names only: no types, no aliases,
 * nothing that could be run, and no larger or deeper than a file of this kind can honestly be.
 */
public final class YamlFile {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 20;

    private YamlFile() {}

    /** The whole file, which must be a list of names with their values. */
    public static YamlPart read(String file, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new BrokenFile(
                    file,
                    1,
                    "at most " + MOST_CHARACTERS + " characters",
                    "不超过 " + MOST_CHARACTERS + " 个字");
        }
        Node root = compose(file, text);
        checkKeys(file, root);
        return new YamlPart(file, root);
    }

    private static Node compose(String file, String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new BrokenFile(
                        file, 1, "names with values, found an empty file", "名称和值，读到的是空文件");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new BrokenFile(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    "YAML indented with spaces; " + broken.getProblem(),
                    "用空格缩进的 YAML（" + broken.getProblem() + "）");
        } catch (YAMLException broken) {
            throw new BrokenFile(
                    file, 1, "YAML; " + broken.getMessage(), "YAML（" + broken.getMessage() + "）");
        }
    }

    /**
     * A name given twice would silently lose its first value; an alias would hide where it stands.
     */
    private static void checkKeys(String file, Node node) {
        checkKeys(file, node, new HashSet<>());
    }

    private static void checkKeys(String file, Node node, HashSet<Node> seen) {
        if (!seen.add(node)) {
            throw new BrokenFile(
                    file, line(node), "the text itself, found an alias", "文字本身，读到的是别名");
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(it -> checkKeys(file, it, seen));
        }
        if (node instanceof MappingNode map) {
            Map<String, Integer> names = new LinkedHashMap<>();
            for (NodeTuple tuple : map.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                    throw new BrokenFile(file, line(tuple.getKeyNode()), "a name", "一个名称");
                }
                Integer before = names.putIfAbsent(name.getValue(), line(name));
                if (before != null) {
                    throw new BrokenFile(
                            file,
                            line(name),
                            "each name once, found "
                                    + name.getValue()
                                    + " again (first in line "
                                    + before
                                    + ")",
                            "每个名称只写一次，%s 又写了一次（第一次在第 %d 行）".formatted(name.getValue(), before));
                }
                checkKeys(file, tuple.getValueNode(), seen);
            }
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

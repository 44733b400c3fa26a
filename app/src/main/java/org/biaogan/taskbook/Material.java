package org.biaogan.taskbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.base.Refused;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.biaogan.sheets.Sheet;

/** One piece of expected material as a line of its cell: 原始记录：会议记录（线下存放）. */
record Material(MaterialClass materialClass, Kept kept, String text) {

    private static final int LONGEST = 200;

    /** Those of a cell as it is kept. */
    static List<Material> kept(String cell) {
        return cell.lines()
                .filter(it -> !it.isBlank())
                .map(it -> it.split("\\|", 3))
                .map(it -> new Material(MaterialClass.valueOf(it[0]), Kept.valueOf(it[1]), it[2]))
                .toList();
    }

    static String keep(List<Material> material) {
        return material.stream()
                .map(it -> it.materialClass + "|" + it.kept + "|" + it.text)
                .collect(Collectors.joining("\n"));
    }

    /** Those of a cell as people write it, one to a line. */
    static List<Material> read(String words) {
        var read = new ArrayList<Material>();
        words.lines().filter(it -> !it.isBlank()).forEach(it -> read.add(line(it.strip())));
        return List.copyOf(read);
    }

    private static Material line(String line) {
        int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
        String head = colon < 0 ? "" : Sheet.plain(line.substring(0, colon));
        MaterialClass materialClass =
                Stream.of(MaterialClass.values())
                        .filter(it -> head.equals(word(it)) || head.equalsIgnoreCase(it.name()))
                        .findFirst()
                        .orElseThrow(() -> new Refused("taskbook.material-unknown", line));
        String rest = line.substring(colon + 1).strip();
        for (Kept kept : List.of(Kept.OFFLINE, Kept.TOTALS)) {
            String ending = "（" + word(kept) + "）";
            if (rest.replace('(', '（').replace(')', '）').endsWith(ending)) {
                rest = rest.substring(0, rest.length() - ending.length()).strip();
                return new Material(materialClass, kept, fitting(rest, line));
            }
        }
        return new Material(materialClass, Kept.VAULT, fitting(rest, line));
    }

    private static String fitting(String text, String line) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refused("taskbook.material-length", line, LONGEST);
        }
        return text;
    }

    String words() {
        String ending = kept == Kept.VAULT ? "" : "（" + word(kept) + "）";
        return word(materialClass) + "：" + text + ending;
    }

    private static String word(MaterialClass materialClass) {
        return switch (materialClass) {
            case O -> "原始记录";
            case N -> "新编材料";
            case R -> "第三方证明";
            case F -> "反馈";
        };
    }

    private static String word(Kept kept) {
        return switch (kept) {
            case VAULT -> "存入佐证库";
            case TOTALS -> "只存合计";
            case OFFLINE -> "线下存放";
        };
    }
}

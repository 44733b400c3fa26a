package org.biaogan.taskbook;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.base.Refused;
import org.biaogan.plan.Kept;

/** Words of a plan as the task book says them: what they mean, and evidence with its class. */
final class LayoutWords {

    /** 1. （二） ③ and the like before a piece of evidence. */
    private static final String NUMBER =
            "^\\s*(?:[(（][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十0-9]{1,2}[、.．)）]|[①-⑳])\\s*";

    private final SentLayout sent;
    private final BookWords paper;
    private final Set<ReadLayout.Unknown> unknown;

    LayoutWords(SentLayout sent, BookWords paper, Set<ReadLayout.Unknown> unknown) {
        this.sent = sent;
        this.paper = paper;
        this.unknown = unknown;
    }

    String say(PlanField field, String words) {
        return switch (field) {
            case OFFICES ->
                    Stream.of(words.split(BookWords.BETWEEN))
                            .map(String::strip)
                            .filter(it -> !it.isEmpty())
                            .map(it -> meant(field, Column.OFFICES, it))
                            .filter(it -> !it.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("、"));
            case CYCLE -> meant(field, Column.CYCLE, words);
            case CARRIED_BY -> meant(field, Column.CARRIED_BY, words);
            case EVIDENCE -> evidence(words);
            case TITLE -> words.replaceAll("\\s*\\n\\s*", " ");
            case CODE,
                    PROJECT,
                    STRAND,
                    PURPOSE,
                    SPAN,
                    FROM_ON,
                    TO_ON,
                    RESULT,
                    UNIT,
                    BASELINE,
                    TARGET,
                    KEY_POINTS ->
                    words;
        };
    }

    /** What a person said it means, else itself; noted where it is no choice of its field. */
    private String meant(PlanField field, Column column, String word) {
        String means = sent.means(field, word);
        if (means.equals(SentLayout.LEFT_OUT)) {
            return "";
        }
        if (!means.isEmpty()) {
            return paper.words(column, means);
        }
        try {
            paper.read(column, word);
        } catch (Refused notAChoice) {
            unknown.add(new ReadLayout.Unknown(field, word));
        }
        return word;
    }

    /** One piece to a line, each with its class. */
    private String evidence(String words) {
        var lines = new ArrayList<String>();
        for (String part : words.split("[\\n；;]+")) {
            boolean list = !part.contains("（") && !part.contains("(");
            for (String it : list ? part.split("、") : new String[] {part}) {
                String piece = it.replaceFirst(NUMBER, "").strip();
                if (!piece.isEmpty()) {
                    lines.add(classed(piece));
                }
            }
        }
        return String.join("\n", lines.stream().distinct().toList());
    }

    private String classed(String piece) {
        try {
            Material.read(piece);
            return piece;
        } catch (Refused withoutClass) {
            return new Material(sent.material(), Kept.VAULT, piece).words();
        }
    }
}

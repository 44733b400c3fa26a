package org.biaogan.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaogan.dossier.PackContent.Claim;
import org.biaogan.dossier.PackContent.CriterionSection;
import org.biaogan.dossier.PackContent.Reference;
import org.biaogan.ledger.LedgerRoot;

/** The words of a report by the names a template may use, and those names. */
final class ReportWords {

    /** Every name a template may ask for. */
    static final List<String> NAMES =
            List.of(
                    "title",
                    "unitName",
                    "campaignName",
                    "period",
                    "schemeTitle",
                    "hasNotice",
                    "notice",
                    "builtOn",
                    "catalogueSize",
                    "hasRoot",
                    "root",
                    "rootNumber",
                    "rootDay",
                    "sections",
                    "code",
                    "criterion",
                    "sectionHeading",
                    "parts",
                    "hasPart",
                    "partHeading",
                    "paragraphs",
                    "isThird",
                    "isFourth",
                    "isPlain",
                    "isLast",
                    "text");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Pattern THIRD = Pattern.compile("\\d{1,2}[.．、](?!\\d).*[^。；！？]");
    private static final Pattern FOURTH = Pattern.compile("[（(]\\d{1,2}[)）].*[^。；！？]");
    private static final String WITHOUT_PROOF = "〔尚无佐证〕";
    private static final String NOTHING_SAID = "本部分尚未填写。";

    private ReportWords() {}

    static Map<String, Object> of(PackContent content) {
        var words = new LinkedHashMap<String, Object>();
        words.put("title", clean(content.title()));
        words.put("unitName", clean(content.unitName()));
        words.put("campaignName", clean(content.campaignName()));
        words.put("period", clean(content.period()));
        words.put("schemeTitle", clean(content.schemeTitle()));
        String notice = content.schemeNotice();
        words.put("hasNotice", notice != null && !notice.isBlank());
        words.put("notice", notice == null ? "" : clean(notice));
        words.put("builtOn", day(content.builtOn()));
        words.put("catalogueSize", content.numbered().size());
        LedgerRoot root = content.root();
        words.put("hasRoot", root != null);
        words.put("root", root == null ? "" : root.root());
        words.put("rootNumber", root == null ? "" : root.no());
        words.put("rootDay", root == null ? "" : day(LocalDate.parse(root.day())));
        var sections = new ArrayList<Map<String, Object>>();
        for (CriterionSection section : content.sections()) {
            boolean last = sections.size() == content.sections().size() - 1;
            sections.add(section(sections.size() + 1, section, last));
        }
        words.put("sections", sections);
        return words;
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static Map<String, Object> section(
            int position, CriterionSection section, boolean last) {
        String title = clean(section.title());
        var byPart = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (Claim claim : section.claims()) {
            String part = claim.part() == null ? "" : clean(claim.part());
            byPart.computeIfAbsent(part, it -> new ArrayList<>()).addAll(paragraphs(claim));
        }
        if (byPart.isEmpty()) {
            byPart.put("", new ArrayList<>(List.of(plain(NOTHING_SAID))));
        }
        if (last) {
            List<Map<String, Object>> paragraphs = byPart.lastEntry().getValue();
            paragraphs.set(paragraphs.size() - 1, last(paragraphs.getLast()));
        }
        var parts = new ArrayList<Map<String, Object>>();
        int headings = 0;
        for (var part : byPart.entrySet()) {
            boolean hasPart = !part.getKey().isEmpty();
            headings += hasPart ? 1 : 0;
            String heading = "（" + ChineseNumeral.of(Math.max(1, headings)) + "）" + part.getKey();
            parts.add(
                    Map.of(
                            "hasPart", hasPart,
                            "partHeading", heading,
                            "paragraphs", part.getValue()));
        }
        return Map.of(
                "code",
                clean(section.code()),
                "criterion",
                title,
                "sectionHeading",
                ChineseNumeral.of(position) + "、" + title,
                "parts",
                parts);
    }

    /**
     * One statement may run over several paragraphs; its proof stands at the end of the last. A
     * line before it that begins with 1. or (1) and does not end like a sentence is a heading.
     */
    private static List<Map<String, Object>> paragraphs(Claim claim) {
        List<String> lines = claim.text().lines().map(ReportWords::clean).toList();
        var paragraphs = new ArrayList<Map<String, Object>>();
        List<String> spoken = lines.stream().filter(it -> !it.isEmpty()).toList();
        for (int i = 0; i < spoken.size(); i++) {
            boolean last = i == spoken.size() - 1;
            String line = spoken.get(i);
            paragraphs.add(last ? plain(withProof(line, claim)) : paragraph(line));
        }
        return paragraphs;
    }

    private static Map<String, Object> paragraph(String line) {
        boolean third = THIRD.matcher(line).matches();
        boolean fourth = FOURTH.matcher(line).matches();
        return Map.of(
                "text",
                line,
                "isThird",
                third,
                "isFourth",
                fourth,
                "isPlain",
                !third && !fourth,
                "isLast",
                false);
    }

    private static Map<String, Object> plain(String line) {
        return body(line, false);
    }

    /** The last paragraph stays with the signature: no page holds a signature and nothing else. */
    private static Map<String, Object> last(Map<String, Object> paragraph) {
        return body(String.valueOf(paragraph.get("text")), true);
    }

    private static Map<String, Object> body(String line, boolean last) {
        return Map.of(
                "text",
                line,
                "isThird",
                false,
                "isFourth",
                false,
                "isPlain",
                !last,
                "isLast",
                last);
    }

    private static String withProof(String line, Claim claim) {
        String proof = claim.proven() ? cited(claim.references()) : WITHOUT_PROOF;
        boolean stops = line.endsWith("。") || line.endsWith("；");
        return stops && !proof.isEmpty()
                ? line.substring(0, line.length() - 1) + proof + line.substring(line.length() - 1)
                : line + proof;
    }

    private static String cited(List<Reference> references) {
        if (references.isEmpty()) {
            return "";
        }
        return references.stream()
                .map(ReportWords::cited)
                .collect(Collectors.joining("；", "〔", "〕"));
    }

    private static String cited(Reference reference) {
        String pages = reference.pages();
        if (pages == null || pages.isBlank()) {
            return clean(reference.number());
        }
        String words = clean(pages).replaceAll("\\s*[-~—－–]+\\s*", "–");
        return clean(reference.number()) + "，第" + words + "页";
    }

    /** Word refuses a file with control characters in its text. */
    private static String clean(String words) {
        return words.codePoints()
                .filter(it -> it == '\t' || !Character.isISOControl(it))
                .filter(it -> Character.getType(it) != Character.SURROGATE)
                .filter(it -> it != 0xfffe && it != 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}

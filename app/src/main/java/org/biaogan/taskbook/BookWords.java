package org.biaogan.taskbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.biaogan.base.Refused;
import org.biaogan.plan.CarriedBy;
import org.biaogan.plan.Cycle;
import org.biaogan.schemes.Wording;
import org.biaogan.sheets.CellDay;
import org.biaogan.sheets.Sheet;

/** How a cell is written on a sheet for people, and how what people write is read again. */
final class BookWords {

    static final String BETWEEN = "[、,，;；/\\n]+";
    private static final Map<String, String> CYCLES = cycles();
    private static final Map<String, String> CARRIERS = carriers();
    private static final Map<Column, Integer> LONGEST =
            Map.of(Column.TITLE, 200, Column.PURPOSE, 2000, Column.RESULT, 100, Column.UNIT, 20);

    private final Map<String, String> offices;
    private final List<String> keyPoints;
    private final LocalDate fromOn;
    private final LocalDate toOn;

    /**
     * @param offices by their codes, in Chinese
     * @param keyPoints the codes of the campaign's first scheme
     */
    BookWords(
            Map<String, String> offices, List<String> keyPoints, LocalDate fromOn, LocalDate toOn) {
        this.offices = Map.copyOf(offices);
        this.keyPoints = List.copyOf(keyPoints);
        this.fromOn = fromOn;
        this.toOn = toOn;
    }

    /** Only to write, not to read. */
    static BookWords of(Map<String, Wording> offices) {
        return new BookWords(inChinese(offices), List.of(), LocalDate.MIN, LocalDate.MAX);
    }

    static Map<String, String> inChinese(Map<String, Wording> offices) {
        return offices.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().zh()));
    }

    /** A kept cell as it stands on the sheet. */
    String words(Column column, String kept) {
        return switch (column) {
            case OFFICES ->
                    kept.isEmpty()
                            ? ""
                            : List.of(kept.split(",")).stream()
                                    .map(it -> offices.getOrDefault(it, it))
                                    .collect(Collectors.joining("、"));
            case CYCLE -> CYCLES.getOrDefault(kept, kept);
            case CARRIED_BY -> CARRIERS.getOrDefault(kept, kept);
            case EVIDENCE ->
                    Material.kept(kept).stream()
                            .map(Material::words)
                            .collect(Collectors.joining("\n"));
            case CODE,
                    PROJECT,
                    STRAND,
                    CRITERION,
                    KEY_POINTS,
                    TITLE,
                    PURPOSE,
                    FROM_ON,
                    TO_ON,
                    RESULT,
                    UNIT,
                    BASELINE,
                    TARGET ->
                    kept;
        };
    }

    /** Whether people left a cell as it was written, whatever the office program made of it. */
    boolean isAsWritten(Column column, String kept, String words) {
        if (same(words(column, kept)).equals(same(words))) {
            return true;
        }
        try {
            return read(column, words).equals(kept);
        } catch (Refused unreadable) {
            return false;
        }
    }

    private static String same(String words) {
        return words.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }

    /** What people wrote, as it is kept; refused with a reason where it cannot be understood. */
    String read(Column column, String words) {
        String text = same(words);
        return switch (column) {
            case TITLE -> titled(fitting(column, text));
            case PURPOSE, RESULT, UNIT -> fitting(column, text);
            case OFFICES -> offices(text);
            case CYCLE -> oneOf(CYCLES, text, "taskbook.cycle-unknown");
            case CARRIED_BY -> oneOf(CARRIERS, text, "taskbook.carrier-unknown");
            case FROM_ON -> day(text, fromOn);
            case TO_ON -> day(text, toOn);
            case BASELINE, TARGET -> number(text);
            case KEY_POINTS -> points(text);
            case EVIDENCE -> Material.keep(Material.read(words));
            case CODE, PROJECT, STRAND, CRITERION -> text;
        };
    }

    private static String titled(String text) {
        if (text.isEmpty()) {
            throw new Refused("taskbook.title-missing");
        }
        return text;
    }

    private static String fitting(Column column, String text) {
        int longest = Objects.requireNonNull(LONGEST.get(column));
        if (text.length() > longest) {
            throw new Refused("taskbook.too-long", longest);
        }
        return text;
    }

    private String offices(String text) {
        var codes = new ArrayList<String>();
        for (String word : text.split(BETWEEN)) {
            String plain = Sheet.plain(word);
            if (!plain.isEmpty()) {
                codes.add(
                        offices.entrySet().stream()
                                .filter(it ->
                                        Sheet.plain(it.getValue()).equals(plain)
                                                || it.getKey().equals(plain))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElseThrow(() ->
                                        new Refused("taskbook.office-unknown", word.strip())));
            }
        }
        if (codes.isEmpty()) {
            throw new Refused("taskbook.office-missing");
        }
        return codes.stream().distinct().collect(Collectors.joining(","));
    }

    private String points(String text) {
        var codes = new ArrayList<String>();
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFKC).split(BETWEEN)) {
            String code = word.strip();
            if (!code.isEmpty()) {
                if (!keyPoints.contains(code)) {
                    throw new Refused("taskbook.key-point-unknown", code);
                }
                codes.add(code);
            }
        }
        return codes.stream().distinct().collect(Collectors.joining("、"));
    }

    private String day(String text, LocalDate usual) {
        LocalDate day =
                text.isEmpty()
                        ? usual
                        : CellDay.read(text)
                                .orElseThrow(() -> new Refused("taskbook.day-unreadable", text));
        if (day.isBefore(fromOn) || day.isAfter(toOn)) {
            throw new Refused("taskbook.day-outside", text, fromOn, toOn);
        }
        return day.toString();
    }

    private static String number(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String plain = Sheet.plain(text).replace(",", "");
        if (!plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,4}0*)?")) {
            throw new Refused("taskbook.number-unreadable", text);
        }
        return new BigDecimal(plain).stripTrailingZeros().toPlainString();
    }

    private static String oneOf(Map<String, String> words, String text, String unknown) {
        String plain = Sheet.plain(text);
        return words.entrySet().stream()
                .filter(it -> Sheet.plain(it.getValue()).equals(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Refused(unknown, text, String.join("、", words.values())));
    }

    private static Map<String, String> cycles() {
        var words = new LinkedHashMap<String, String>();
        for (Cycle it : Cycle.values()) {
            words.put(
                    it.name(),
                    switch (it) {
                        case MONTH -> "每月";
                        case QUARTER -> "每季度";
                        case TERM -> "每学期";
                        case YEAR -> "每年";
                        case ONCE -> "周期内一次";
                        case EVENT -> "有事即办";
                    });
        }
        return words;
    }

    private static Map<String, String> carriers() {
        var words = new LinkedHashMap<String, String>();
        for (CarriedBy it : CarriedBy.values()) {
            words.put(
                    it.name(),
                    switch (it) {
                        case GENERAL_BRANCH -> "党总支";
                        case EACH_BRANCH -> "每个支部";
                        case TEACHER_BRANCHES -> "教师支部";
                        case STUDENT_BRANCHES -> "学生支部";
                    });
        }
        return words;
    }
}

package org.biaogan.signals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the beginning of a text, or a title, names: days, counts, numbers of papers. */
final class Heading {

    private static final String ONE_DAY =
            "(?<!\\d)(?:(20\\d{2})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})(?!\\d)\\s*日?"
                    + "|(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日)";
    private static final Pattern DAY = Pattern.compile(ONE_DAY);
    private static final Pattern HELD =
            Pattern.compile(
                    "(?:时\\s*间|日\\s*期)\\s*[:：]?\\s*"
                            + ONE_DAY
                            + "(?:\\s*[至到~—–-]+\\s*(?:(\\d{1,2})\\s*月\\s*)?(\\d{1,2})\\s*日)?");
    private static final Pattern SPELLED =
            Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
    private static final List<Pattern> NUMBERED =
            List.of(
                    Pattern.compile("第\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*(次)"),
                    Pattern.compile("第\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*(期)"));
    private static final Pattern PAPER =
            Pattern.compile("[〔\\[［(（](20\\d{2})[〕\\]］)）]\\s*第?\\s*(\\d{1,4})\\s*号");
    private static final String DIGITS = "一二三四五六七八九";

    private Heading() {}

    /** From one day to another, or one day. */
    record Span(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** When it was held, where the text says so (时间：…); of a day without a year the nearest. */
    static Optional<Span> held(String text, LocalDate near) {
        return HELD.matcher(inFigures(text))
                .results()
                .flatMap(it -> day(it, near).map(from -> new Span(from, until(it, from))).stream())
                .findFirst();
    }

    private static LocalDate until(MatchResult found, LocalDate from) {
        if (found.group(7) == null) {
            return from;
        }
        int month = found.group(6) == null ? from.getMonthValue() : number(found.group(6));
        return date(from.getYear(), month, number(found.group(7)))
                .map(it -> it.isBefore(from) ? it.plusYears(1) : it)
                .orElse(from);
    }

    /** All days it names; of a day without a year the nearest. */
    static List<LocalDate> days(String text, LocalDate near) {
        return DAY.matcher(inFigures(text))
                .results()
                .flatMap(it -> day(it, near).stream())
                .toList();
    }

    private static Optional<LocalDate> day(MatchResult found, LocalDate near) {
        if (found.group(1) != null) {
            return date(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        }
        int month = number(found.group(4));
        int day = number(found.group(5));
        return Stream.of(-1, 0, 1)
                .flatMap(it -> date(near.getYear() + it, month, day).stream())
                .min(Comparator.comparingLong(it -> Math.abs(ChronoUnit.DAYS.between(it, near))));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** 二〇二六年三月五日 in figures. */
    private static String inFigures(String text) {
        return SPELLED.matcher(text)
                .replaceAll(it ->
                        Matcher.quoteReplacement(
                                year(it.group(1))
                                        + "年"
                                        + number(it.group(2))
                                        + "月"
                                        + number(it.group(3))
                                        + "日"));
    }

    private static String year(String spelled) {
        return spelled.chars()
                .mapToObj(it -> String.valueOf(DIGITS.indexOf(it) + 1))
                .collect(Collectors.joining());
    }

    /** What a title and a text name. */
    record Differs(String title, String text) {}

    /** The first count or number that a text names where the title names others of that kind. */
    static Optional<Differs> differs(String title, String text) {
        Stream<Optional<Differs>> counts =
                NUMBERED.stream().map(it -> differ(counts(it, title), counts(it, text)));
        return Stream.concat(counts, Stream.of(differ(papers(title), papers(text))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Differs> differ(Set<String> title, Set<String> text) {
        return title.isEmpty() || text.isEmpty() || text.stream().anyMatch(title::contains)
                ? Optional.empty()
                : Optional.of(new Differs(title.iterator().next(), text.iterator().next()));
    }

    private static Set<String> counts(Pattern pattern, String text) {
        return found(pattern, text, it -> "第 " + number(it.group(1)) + " " + it.group(2));
    }

    private static Set<String> papers(String text) {
        return found(PAPER, text, it -> "〔" + it.group(1) + "〕" + number(it.group(2)) + " 号");
    }

    private static Set<String> found(
            Pattern pattern, String text, Function<MatchResult, String> word) {
        return pattern.matcher(text)
                .results()
                .map(word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In figures, or as 二十三 is written. */
    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(written.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0)) + 1;
        String ones = written.substring(ten + 1);
        return 10 * tens + (ones.isEmpty() ? 0 : DIGITS.indexOf(ones.charAt(0)) + 1);
    }
}

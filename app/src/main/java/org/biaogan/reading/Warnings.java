package org.biaogan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.reading.Warning.Kind;

/** Looks for numbers of persons and marks of classified papers in a text. */
final class Warnings {

    private static final Pattern MARK =
            Pattern.compile("(?m)(?:绝密|机密|秘密)\\h*[★☆]|^\\h*(?:绝密|机密|秘密)\\h*$");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?![\\dXx])");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)(?:\\d[ -]?){15,18}\\d(?!\\d)");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<!\\d)1[3-9]\\d{9}(?!\\d|\\.\\d)|(?<!\\d)1[3-9]\\d[ -]\\d{4}[ -]\\d{4}(?!\\d)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Warnings() {}

    /** How often something is on a page; the page is 0 where the kind of file has none. */
    record Found(Kind kind, int page, int places) {}

    /** All that is found, by kind and page. */
    static List<Found> in(List<Section> sections) {
        var found = new EnumMap<Kind, Map<Integer, Integer>>(Kind.class);
        for (Section section : sections) {
            String text = Words.plain(section.text());
            add(found, Kind.CLASSIFIED, section.page(), count(MARK.matcher(text)));
            add(found, Kind.ID_NUMBER, section.page(), identities(text));
            add(found, Kind.BANK_CARD, section.page(), cards(text));
            add(found, Kind.PHONE, section.page(), count(PHONE.matcher(text)));
        }
        var all = new ArrayList<Found>();
        found.forEach((kind, pages) ->
                pages.forEach((page, places) -> all.add(new Found(kind, page, places))));
        return all;
    }

    private static void add(
            Map<Kind, Map<Integer, Integer>> found, Kind kind, int page, int places) {
        if (places > 0) {
            found.computeIfAbsent(kind, it -> new TreeMap<>()).merge(page, places, Integer::sum);
        }
    }

    private static int count(Matcher matcher) {
        return (int) matcher.results().count();
    }

    private static int identities(String text) {
        return (int) IDENTITY.matcher(text).results().filter(it -> isIdentity(it.group())).count();
    }

    private static int cards(String text) {
        return (int)
                CARD.matcher(text)
                        .results()
                        .map(it -> it.group().replaceAll("\\D", ""))
                        .filter(it -> !isIdentity(it) && isCard(it))
                        .count();
    }

    /** The last sign is 1 0 X 9 8 7 6 5 4 3 2 for a weighted sum of 0 to 10 modulo 11. */
    private static boolean isIdentity(String number) {
        if (number.length() != WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** From the right every second digit counts twice, its digits added; the sum ends in 0. */
    private static boolean isCard(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int value = i % 2 == 0 ? digit : 2 * digit;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0 && number.chars().distinct().count() > 1;
    }
}

package org.biaogan.dossier;

/** The numerals of headings: 一、 to 九十九、. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    static String of(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        String ones = number % 10 == 0 ? "" : digit(number % 10);
        return switch (number / 10) {
            case 0 -> ones;
            case 1 -> "十" + ones;
            default -> digit(number / 10) + "十" + ones;
        };
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}

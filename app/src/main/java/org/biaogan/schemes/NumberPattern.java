package org.biaogan.schemes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a scheme numbers the pieces cited for it: {@code {criterion}-{keyPoint}-{serial:2}} gives
 * 1-1-01, {@code {criterion}.{keyPoint}-{serial}} gives 6.1.1-1 for the key point 6.1.1.
 *
 * @param text what stands around the three fields; a field with a figure is filled up with zeros
 */
public record NumberPattern(String text) {

    /** The pattern of a scheme that names none. */
    public static final NumberPattern USUAL =
            new NumberPattern("{criterion}-{keyPoint}-{serial:2}");

    private static final Pattern FIELD =
            Pattern.compile("\\{(criterion|keyPoint|serial)(?::([1-6]))?}");

    /**
     * The three fields in this order, each once, with a mark between them that a file name may
     * bear.
     */
    private static final Pattern WHOLE =
            Pattern.compile(
                    "[\\p{L}0-9._-]{0,20}\\{criterion(:[1-6])?}[._-]{1,3}\\{keyPoint(:[1-6])?}"
                            + "[._-]{1,3}\\{serial(:[1-6])?}");

    /**
     * The pattern, unless two pieces could get one number by it or a file name could not bear it.
     */
    public static Optional<NumberPattern> of(String text) {
        return WHOLE.matcher(text).matches()
                ? Optional.of(new NumberPattern(text))
                : Optional.empty();
    }

    /** The number of the piece with this serial under a key point such as 1.2 or 6.1.1. */
    public String number(String keyPointCode, int serial) {
        String[] levels = keyPointCode.split("\\.", 2);
        return FIELD.matcher(text)
                .replaceAll(field ->
                        switch (field.group(1)) {
                            case "criterion" -> filled(field, levels[0]);
                            case "keyPoint" -> filled(field, levels[1]);
                            default -> filled(field, String.valueOf(serial));
                        });
    }

    private static String filled(MatchResult field, String value) {
        String width = field.group(2);
        return width == null || !value.matches("[0-9]{1,9}")
                ? value
                : String.format(Locale.ROOT, "%0" + width + "d", Integer.parseInt(value));
    }
}

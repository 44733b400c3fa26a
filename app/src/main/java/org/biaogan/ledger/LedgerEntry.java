package org.biaogan.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the chain as it is hashed: thirteen fields joined by "|", SHA-256 over the line in
 * UTF-8 without its end. The fields are the form (1), position, day of the seal, hash of the entry
 * before, number of the mark, its time, who, unit, campaign, act, kind and id of the object, and
 * the SHA-256 of what was written. What is not there is "-"; other signs than letters, digits and
 * ". _ : -" are written as %XXXX, a lone "-" too. "Who" is SHA-256 of "who|salt|account", so that
 * an entry in a strange hand names nobody.
 */
public record LedgerEntry(List<String> fields) {

    static final String FORM = "1";
    static final String NONE = "-";

    private static final int SIZE = 13;
    private static final int PREVIOUS = 3;

    public LedgerEntry {
        fields = List.copyOf(fields);
        if (fields.size() != SIZE || !fields.get(0).equals(FORM)) {
            throw new IllegalArgumentException("not an entry of a ledger: " + fields);
        }
    }

    static LedgerEntry parse(String line) {
        return new LedgerEntry(List.of(line.split("\\|", -1)));
    }

    LedgerEntry after(String previous) {
        var moved = new ArrayList<>(fields);
        moved.set(PREVIOUS, previous);
        return new LedgerEntry(moved);
    }

    public String line() {
        return String.join("|", fields);
    }

    public String hash() {
        return Fingerprint.of(line());
    }

    public String position() {
        return fields.get(1);
    }

    public String day() {
        return fields.get(2);
    }

    public String trailId() {
        return fields.get(4);
    }

    /** In which campaign, or "-". */
    public String campaign() {
        return fields.get(8);
    }

    /** When the mark was left. */
    public String time() {
        return fields.get(5);
    }

    public String what() {
        return fields.get(9);
    }

    /** The object as its kind and id. */
    public String subject() {
        return fields.get(10) + " " + fields.get(11);
    }

    /** SHA-256 of what was written, or "-". */
    public String digest() {
        return fields.get(12);
    }

    /** How findings name it. */
    String called() {
        return "%s (%s, %s, %s)".formatted(position(), day(), what(), subject());
    }

    /** A value as it stands in the line. */
    static String plain(String value) {
        if (value.isEmpty()) {
            return NONE;
        }
        if (value.equals(NONE)) {
            return escaped('-');
        }
        var plain = new StringBuilder();
        for (char it : value.toCharArray()) {
            boolean stands = it < 128 && (Character.isLetterOrDigit(it) || "._:-".indexOf(it) >= 0);
            plain.append(stands ? String.valueOf(it) : escaped(it));
        }
        return plain.toString();
    }

    private static String escaped(char sign) {
        return String.format("%%%04x", (int) sign);
    }
}

package org.biaogan.activities;

import java.nio.charset.StandardCharsets;

/**
 * Breaks long lines of a calendar file after 75 octets of UTF-8, as RFC 5545 asks, and never within
 * a character: libraries count characters, and seventy-five Chinese ones are 225 octets.
 */
final class OctetFolding {

    private static final int LONGEST = 75;
    private static final String BREAK = "\r\n";

    private OctetFolding() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 20);
        for (String line : text.split(BREAK, -1)) {
            fold(line, folded);
            folded.append(BREAK);
        }
        folded.setLength(folded.length() - BREAK.length());
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String one = Character.toString(character);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.append(one);
            octets += more;
            i += one.length();
        }
    }
}

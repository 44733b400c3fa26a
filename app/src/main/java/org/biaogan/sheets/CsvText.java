package org.biaogan.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cells as text, parted by commas or tabs, as people and their programs write them. */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    /** UTF-8 where the bytes are that, else what Chinese Excel writes. */
    static String decode(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, GB18030);
        }
    }

    static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (quoted && it == '"' && doubled) {
                cell.append('"');
                i++;
            } else if (it == '"') {
                quoted = !quoted;
            } else if (!quoted && (it == ',' || it == '\t' || it == '，')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (!quoted && it == '\n') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                rows.add(List.copyOf(cells));
                cells.clear();
            } else if (it != '\r') {
                cell.append(it);
            }
        }
        cells.add(cell.toString().strip());
        rows.add(List.copyOf(cells));
        return rows;
    }

    /** One row as {@link #read} reads it again. */
    static String line(List<String> cells) {
        return cells.stream()
                        .map(it -> "\"" + it.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}

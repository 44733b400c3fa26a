package org.biaogan.dossier;

import java.util.ArrayList;
import java.util.List;

/** What is in a pack, as {@code sha256sum -c} reads it and as a program reads it. */
final class PackManifest {

    static final String SUMS = "SHA256SUMS";
    static final String LIST = "manifest.json";

    private final List<Line> lines = new ArrayList<>();

    private record Line(PackEntry entry, String sha256, long size) {}

    private final List<LeftOut> leftOut = new ArrayList<>();

    /** Says that a numbered piece is not in the pack, since somebody chose so. */
    void leaveOut(LeftOut piece) {
        leftOut.add(piece);
    }

    void add(PackEntry entry, String sha256, long size) {
        lines.add(new Line(entry, sha256, size));
    }

    String asSums() {
        var sums = new StringBuilder();
        for (Line line : lines) {
            sums.append(line.sha256()).append("  ").append(line.entry().path()).append('\n');
        }
        return sums.toString();
    }

    String asJson() {
        var json = new StringBuilder("[");
        String between = "\n";
        for (Line line : lines) {
            json.append(between)
                    .append("  {\"number\": ")
                    .append(quoted(line.entry().number()))
                    .append(", \"title\": ")
                    .append(quoted(line.entry().title()))
                    .append(", \"path\": ")
                    .append(quoted(line.entry().path()))
                    .append(", \"sha256\": ")
                    .append(quoted(line.sha256()))
                    .append(", \"size\": ")
                    .append(line.size())
                    .append('}');
            between = ",\n";
        }
        for (LeftOut piece : leftOut) {
            json.append(between)
                    .append("  {\"number\": ")
                    .append(quoted(piece.number()))
                    .append(", \"title\": ")
                    .append(quoted(piece.title()))
                    .append(", \"leftOut\": true}");
            between = ",\n";
        }
        return json.append("\n]\n").toString();
    }

    private static String quoted(String words) {
        var quoted = new StringBuilder("\"");
        for (char it : words.toCharArray()) {
            switch (it) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (it < ' ' || Character.isSurrogate(it) || it == 0x2028 || it == 0x2029) {
                        quoted.append("\\u%04x".formatted((int) it));
                    } else {
                        quoted.append(it);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}

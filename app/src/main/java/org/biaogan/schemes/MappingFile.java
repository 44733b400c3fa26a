package org.biaogan.schemes;

import java.util.List;
import java.util.Set;
import org.biaogan.schemes.DataFiles.DataFile;
import org.jspecify.annotations.Nullable;

/** A mapping between two versions of two schemes, as its file says it. */
record MappingFile(
        String file, boolean ships, int line, Side from, Side to, String why, List<Line> lines) {

    MappingFile {
        lines = List.copyOf(lines);
    }

    /** One version of a scheme. */
    record Side(String scheme, String version) {}

    /**
     * One line, and where it stands in the file.
     *
     * @param why its own reason, otherwise that of the whole file holds
     */
    record Line(String from, String to, Relation relation, @Nullable String why, YamlPart at) {}

    static MappingFile read(DataFile file) {
        YamlPart root = YamlFile.read(file.name(), file.text()).only("from", "to", "why", "lines");
        return new MappingFile(
                file.name(),
                file.ships(),
                root.line(),
                side(root.part("from")),
                side(root.part("to")),
                root.text("why"),
                root.list("lines").stream().map(MappingFile::line).toList());
    }

    private static Side side(YamlPart part) {
        part.only("scheme", "version");
        return new Side(part.text("scheme"), part.text("version"));
    }

    private static Line line(YamlPart part) {
        part.only("from", "to", "relation", "why");
        return new Line(
                part.text("from"),
                part.text("to"),
                part.choice("relation", Relation.class),
                part.textOrNull("why"),
                part);
    }

    /** Refuses a code that neither side knows, at its line. */
    void check(Set<String> fromCodes, Set<String> toCodes) {
        for (Line it : lines) {
            known(it.at(), "from", it.from(), fromCodes);
            known(it.at(), "to", it.to(), toCodes);
        }
    }

    private static void known(YamlPart at, String name, String code, Set<String> codes) {
        if (!codes.contains(code)) {
            throw at.part(name)
                    .expected(
                            "a criterion or key point of that version, found " + code,
                            "那一版里有的标准或观测点，读到 " + code);
        }
    }
}

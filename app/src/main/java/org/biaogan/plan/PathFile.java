package org.biaogan.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.biaogan.schemes.DataFiles.DataFile;
import org.biaogan.schemes.YamlFile;
import org.biaogan.schemes.YamlPart;

/**
 * Reads a path template from its file.
 *
 * @param keyPoints the codes of its scheme
 * @param offices the offices there are
 */
record PathFile(YamlPart root, Set<String> keyPoints, Set<String> offices, Set<String> codes) {

    /** What may be pointed at: the codes of a scheme, or nothing where there is no such scheme. */
    interface Codes {
        Set<String> of(String scheme);
    }

    static PathTemplate read(DataFile file, Codes schemes, Set<String> offices) {
        YamlPart root =
                YamlFile.read(file.name(), file.text())
                        .only("path", "version", "title", "scheme", "projects", "gates");
        String id = root.text("path");
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw root.part("path").expected("lower-case letters, digits and hyphens, found " + id);
        }
        String scheme = root.text("scheme");
        Set<String> keyPoints = schemes.of(scheme);
        if (keyPoints.isEmpty()) {
            throw root.part("scheme").expected("the name of a scheme, found " + scheme);
        }
        var reading = new PathFile(root, keyPoints, offices, new HashSet<>());
        return new PathTemplate(
                id,
                root.text("version"),
                root.wording("title"),
                scheme,
                root.list("projects").stream().map(reading::project).toList(),
                root.list("gates").stream().map(reading::gate).toList());
    }

    private PathTemplate.Project project(YamlPart part) {
        part.only("code", "title", "aim", "strands");
        return new PathTemplate.Project(
                code(part),
                part.wording("title"),
                part.wordingOrNull("aim"),
                part.list("strands").stream().map(this::strand).toList());
    }

    private PathTemplate.Strand strand(YamlPart part) {
        part.only("code", "title", "tasks");
        return new PathTemplate.Strand(
                code(part),
                part.wording("title"),
                part.list("tasks").stream().map(this::task).toList());
    }

    private PathTemplate.Task task(YamlPart part) {
        part.only("code", "title", "purpose", "cycle", "by", "offices", "points", "yields");
        return new PathTemplate.Task(
                code(part),
                part.wording("title"),
                part.wordingOrNull("purpose"),
                part.choice("cycle", Cycle.class),
                part.choice("by", CarriedBy.class),
                each(part, "offices", offices, "an office"),
                each(part, "points", keyPoints, "a key point of " + root.text("scheme")),
                part.list("yields").stream().map(PathFile::yields).toList());
    }

    private static PathTemplate.Yield yields(YamlPart part) {
        part.only("class", "kept", "zh", "en");
        return new PathTemplate.Yield(
                part.choice("class", MaterialClass.class),
                part.words(),
                part.choice("kept", Kept.class));
    }

    private PathTemplate.Gate gate(YamlPart part) {
        part.only("code", "title", "output", "office", "after", "months");
        return new PathTemplate.Gate(
                code(part),
                part.wording("title"),
                part.wordingOrNull("output"),
                known(part.part("office"), offices, "an office"),
                part.choice("after", PathTemplate.Anchor.class),
                part.number("months", -36, 36));
    }

    private String code(YamlPart part) {
        String code = part.text("code");
        if (code.length() > 20 || !codes.add(code)) {
            throw part.part("code").expected("a code that stands once, found " + code);
        }
        return code;
    }

    private static List<String> each(YamlPart part, String name, Set<String> known, String what) {
        var seen = new HashSet<String>();
        for (YamlPart one : part.list(name)) {
            if (!seen.add(known(one, known, what))) {
                throw one.expected(what + " that stands once, found " + one.text());
            }
        }
        return part.list(name).stream().map(YamlPart::text).toList();
    }

    private static String known(YamlPart part, Set<String> known, String what) {
        if (!known.contains(part.text())) {
            throw part.expected(what + ", found " + part.text());
        }
        return part.text();
    }
}

package org.biaogan.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.schemes.BrokenFile;
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

    /** What may be pointed at: the codes of each version of a scheme, newest first. */
    interface Codes {
        List<Set<String>> of(String scheme);
    }

    static PathTemplate read(DataFile file, Codes schemes, Set<String> offices) {
        YamlPart root =
                YamlFile.read(file.name(), file.text())
                        .only("path", "version", "title", "scheme", "projects", "gates");
        String id = root.text("path");
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw root.part("path")
                    .expected(
                            "lower-case letters, digits and hyphens, found " + id,
                            "小写字母、数字和连字符，读到 " + id);
        }
        String scheme = root.text("scheme");
        List<Set<String>> versions = schemes.of(scheme);
        if (versions.isEmpty()) {
            throw root.part("scheme")
                    .expected("the name of a scheme, found " + scheme, "已有方案的名称，读到 " + scheme);
        }
        var reading = new PathFile(root, fitting(root, versions), offices, new HashSet<>());
        return new PathTemplate(
                id,
                root.text("version"),
                root.wording("title"),
                scheme,
                root.list("projects").stream().map(reading::project).toList(),
                root.list("gates").stream().map(reading::gate).toList());
    }

    /**
     * The codes of the newest version that has all the key points the file names, else the newest.
     */
    private static Set<String> fitting(YamlPart root, List<Set<String>> versions) {
        var named =
                root.list("projects").stream()
                        .flatMap(it -> it.list("strands").stream())
                        .flatMap(it -> it.list("tasks").stream())
                        .flatMap(it -> it.list("points").stream())
                        .map(YamlPart::text)
                        .collect(Collectors.toSet());
        return versions.stream()
                .filter(it -> it.containsAll(named))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** That two files of one place say they are the same path. */
    static BrokenFile sameName(DataFile file, DataFile other) {
        YamlPart name = YamlFile.read(file.name(), file.text()).part("path");
        return name.expected(
                "another name than in " + other.name() + ", found " + name.text(),
                "与 " + other.name() + " 不同的名称，读到 " + name.text());
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
                each(part, "offices", offices, "an office", "职务"),
                each(
                        part,
                        "points",
                        keyPoints,
                        "a key point of " + root.text("scheme"),
                        root.text("scheme") + " 的观测点"),
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
        part.only("code", "title", "output", "offices", "after", "months", "every");
        List<String> offices = each(part, "offices", this.offices, "an office", "职务");
        return new PathTemplate.Gate(
                code(part),
                part.wording("title"),
                part.wordingOrNull("output"),
                offices.getFirst(),
                offices.subList(1, offices.size()),
                part.choice("after", PathTemplate.Anchor.class),
                part.number("months", -36, 36),
                part.find("every").isPresent() ? part.number("every", 1, 36) : 0);
    }

    private String code(YamlPart part) {
        String code = part.text("code");
        if (code.length() > 20 || !codes.add(code)) {
            throw part.part("code")
                    .expected("a code that stands once, found " + code, "只出现一次的编号，读到 " + code);
        }
        return code;
    }

    private static List<String> each(
            YamlPart part, String name, Set<String> known, String what, String zh) {
        var seen = new HashSet<String>();
        for (YamlPart one : part.list(name)) {
            if (!seen.add(known(one, known, what, zh))) {
                throw one.expected(
                        what + " that stands once, found " + one.text(),
                        "只出现一次的" + zh + "，读到 " + one.text());
            }
        }
        return part.list(name).stream().map(YamlPart::text).toList();
    }

    private static String known(YamlPart part, Set<String> known, String what, String zh) {
        if (!known.contains(part.text())) {
            throw part.expected(what + ", found " + part.text(), zh + "，读到 " + part.text());
        }
        return part.text();
    }
}

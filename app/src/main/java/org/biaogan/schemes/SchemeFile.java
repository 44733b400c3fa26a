package org.biaogan.schemes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.schemes.DataFiles.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as its file says it.
 *
 * @param ships whether it came with the product
 * @param sha256 of the file, which tells whether a version was changed after it was in use
 */
record SchemeFile(
        String file,
        boolean ships,
        String sha256,
        String scheme,
        String version,
        int versionLine,
        Wording title,
        @Nullable String issuer,
        @Nullable String document,
        String source,
        TextStatus status,
        @Nullable Wording notice,
        Shares shares,
        NumberPattern numbering,
        List<SchemePart> parts,
        List<CriterionText> criteria) {

    private static final int USUAL_BUDGET = 12;

    SchemeFile {
        parts = List.copyOf(parts);
        criteria = List.copyOf(criteria);
    }

    /** The codes of its key points. */
    Set<String> codes() {
        return criteria.stream()
                .flatMap(it -> it.points().stream())
                .map(PointText::code)
                .collect(Collectors.toSet());
    }

    /** The codes of its criteria and key points. */
    Set<String> allCodes() {
        var codes = new HashSet<>(codes());
        criteria.forEach(it -> codes.add(it.code()));
        return codes;
    }

    /** That its version cannot be stored, told at the line of the version. */
    BrokenFile sameVersion(String expectedEn, String expectedZh) {
        return new BrokenFile(file, versionLine, expectedEn, expectedZh);
    }

    record CriterionText(
            String code, Wording title, TextStatus status, String source, List<PointText> points) {}

    record PointText(
            String code,
            Wording title,
            @Nullable UsualEvidence usual,
            TextStatus status,
            String source,
            int budget) {}

    static SchemeFile read(DataFile file) {
        YamlPart root =
                YamlFile.read(file.name(), file.text())
                        .only(
                                "scheme",
                                "version",
                                "status",
                                "title",
                                "issuer",
                                "document",
                                "source",
                                "notice",
                                "shares",
                                "budget",
                                "numbering",
                                "deliverables",
                                "outcomes",
                                "scoring",
                                "criteria");
        String id = root.text("scheme");
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw root.part("scheme")
                    .expected(
                            "lower-case letters, digits and hyphens, found " + id,
                            "小写字母、数字和连字符，读到 " + id);
        }
        var reading = new Reading(root, new HashSet<>());
        return new SchemeFile(
                file.name(),
                file.ships(),
                file.sha256(),
                id,
                root.text("version"),
                root.part("version").line(),
                root.wording("title"),
                root.textOrNull("issuer"),
                root.textOrNull("document"),
                root.text("source"),
                root.choice("status", TextStatus.class),
                root.wordingOrNull("notice"),
                root.choice("shares", Shares.class),
                numbering(root),
                SchemePartsFile.read(root),
                root.list("criteria").stream().map(reading::criterion).toList());
    }

    private static NumberPattern numbering(YamlPart root) {
        if (root.find("numbering").isEmpty()) {
            return NumberPattern.USUAL;
        }
        String said = root.text("numbering");
        return NumberPattern.of(said)
                .orElseThrow(() ->
                        root.part("numbering")
                                .expected(
                                        "a pattern like {criterion}-{keyPoint}-{serial:2}, found "
                                                + said,
                                        "{criterion}-{keyPoint}-{serial:2} 这样的编号式样，读到 " + said));
    }

    /** Reads criteria; remembers the codes, each of which may stand once in a file. */
    private record Reading(YamlPart root, Set<String> codes) {

        CriterionText criterion(YamlPart part) {
            part.only("code", "title", "usual", "status", "source", "points");
            String code = part.text("code");
            if (!code.matches("C[1-9][0-9]?") || !codes.add(code)) {
                throw part.part("code")
                        .expected(
                                "a code like C1 that stands once, found " + code,
                                "C1 这样的编号，只出现一次，读到 " + code);
            }
            UsualEvidence usual = usual(part, null);
            String number = code.substring(1);
            var points =
                    part.find("points").isPresent()
                            ? part.list("points").stream()
                                    .map(it -> point(it, number, usual))
                                    .toList()
                            : List.of(itself(part, number, usual));
            return new CriterionText(
                    code, part.wording("title"), status(part), source(part), points);
        }

        /** A criterion without key points is its own single key point. */
        private PointText itself(YamlPart part, String number, @Nullable UsualEvidence usual) {
            return new PointText(
                    number + ".1",
                    part.wording("title"),
                    usual,
                    status(part),
                    source(part),
                    budget(root));
        }

        private PointText point(YamlPart part, String number, @Nullable UsualEvidence usual) {
            part.only("code", "title", "usual", "status", "source", "budget");
            String code = part.text("code");
            if (!code.matches(number + "(\\.[1-9][0-9]?){1,3}") || !codes.add(code)) {
                throw part.part("code")
                        .expected(
                                "a code like " + number + ".1 that stands once, found " + code,
                                number + ".1 这样的编号，只出现一次，读到 " + code);
            }
            return new PointText(
                    code,
                    part.wording("title"),
                    usual(part, usual),
                    status(part),
                    source(part),
                    budget(part.find("budget").isPresent() ? part : root));
        }

        private @Nullable UsualEvidence usual(YamlPart part, @Nullable UsualEvidence otherwise) {
            if (part.find("usual").isEmpty()) {
                return otherwise;
            }
            YamlPart usual = part.part("usual").only("zh", "en", "status", "source");
            return new UsualEvidence(usual.words(), status(usual), source(usual));
        }

        private TextStatus status(YamlPart part) {
            return (part.find("status").isPresent() ? part : root)
                    .choice("status", TextStatus.class);
        }

        private String source(YamlPart part) {
            String own = part.textOrNull("source");
            return own == null ? root.text("source") : own;
        }

        private static int budget(YamlPart part) {
            return part.find("budget").isPresent() ? part.number("budget", 1, 999) : USUAL_BUDGET;
        }
    }
}

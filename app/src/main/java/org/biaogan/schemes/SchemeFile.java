package org.biaogan.schemes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as its file says it.
 *
 * @param sha256 of the file, which tells whether a version was changed after it was in use
 */
record SchemeFile(
        String file,
        String sha256,
        String scheme,
        String version,
        Wording title,
        @Nullable String issuer,
        @Nullable String document,
        String source,
        TextStatus status,
        @Nullable Wording notice,
        Shares shares,
        List<CriterionText> criteria) {

    private static final int USUAL_BUDGET = 12;

    SchemeFile {
        criteria = List.copyOf(criteria);
    }

    record CriterionText(String code, Wording title, List<PointText> points) {}

    record PointText(
            String code,
            Wording title,
            @Nullable Wording usual,
            TextStatus status,
            String source,
            int budget) {}

    static SchemeFile read(String file, String sha256, String text) {
        YamlPart root =
                YamlFile.read(file, text)
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
                                "criteria");
        String id = root.text("scheme");
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw root.part("scheme")
                    .expected("lower-case letters, digits and hyphens, found " + id);
        }
        var reading = new Reading(root, new HashSet<>());
        return new SchemeFile(
                file,
                sha256,
                id,
                root.text("version"),
                root.wording("title"),
                root.textOrNull("issuer"),
                root.textOrNull("document"),
                root.text("source"),
                root.choice("status", TextStatus.class),
                root.wordingOrNull("notice"),
                root.choice("shares", Shares.class),
                root.list("criteria").stream().map(reading::criterion).toList());
    }

    /** Reads criteria; remembers the codes, each of which may stand once in a file. */
    private record Reading(YamlPart root, Set<String> codes) {

        CriterionText criterion(YamlPart part) {
            part.only("code", "title", "usual", "points");
            String code = part.text("code");
            if (!code.matches("C[1-9][0-9]?") || !codes.add(code)) {
                throw part.part("code").expected("a code like C1 that stands once, found " + code);
            }
            Wording usual = part.wordingOrNull("usual");
            String number = code.substring(1);
            var points =
                    part.find("points").isPresent()
                            ? part.list("points").stream()
                                    .map(it -> point(it, number, usual))
                                    .toList()
                            : List.of(itself(part, number, usual));
            return new CriterionText(code, part.wording("title"), points);
        }

        /** A criterion without key points is its own single key point. */
        private PointText itself(YamlPart part, String number, @Nullable Wording usual) {
            return new PointText(
                    number + ".1",
                    part.wording("title"),
                    usual,
                    status(root),
                    root.text("source"),
                    budget(root));
        }

        private PointText point(YamlPart part, String number, @Nullable Wording usual) {
            part.only("code", "title", "usual", "status", "source", "budget");
            String code = part.text("code");
            if (!code.matches(number + "\\.[1-9][0-9]?") || !codes.add(code)) {
                throw part.part("code")
                        .expected("a code like " + number + ".1 that stands once, found " + code);
            }
            String source = part.textOrNull("source");
            Wording own = part.wordingOrNull("usual");
            return new PointText(
                    code,
                    part.wording("title"),
                    own == null ? usual : own,
                    status(part.find("status").isPresent() ? part : root),
                    source == null ? root.text("source") : source,
                    budget(part.find("budget").isPresent() ? part : root));
        }

        private static TextStatus status(YamlPart part) {
            return part.choice("status", TextStatus.class);
        }

        private static int budget(YamlPart part) {
            return part.find("budget").isPresent() ? part.number("budget", 1, 999) : USUAL_BUDGET;
        }
    }
}

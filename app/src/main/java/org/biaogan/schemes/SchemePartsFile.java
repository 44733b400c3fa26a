package org.biaogan.schemes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.biaogan.schemes.SchemePart.Kind;

/** Reads what a scheme's file says besides its criteria. */
final class SchemePartsFile {

    private SchemePartsFile() {}

    static List<SchemePart> read(YamlPart root) {
        var parts = new ArrayList<SchemePart>();
        root.listOrNone("deliverables").forEach(it -> parts.add(plain(Kind.DELIVERABLE, it)));
        root.listOrNone("outcomes").forEach(it -> parts.add(plain(Kind.OUTCOME, it)));
        root.listOrNone("scoring").forEach(it -> parts.add(scorer(it)));
        checkOnce(root, "deliverables");
        checkOnce(root, "outcomes");
        checkOnce(root, "scoring");
        int sum = parts.stream().map(SchemePart::weight).mapToInt(it -> it == null ? 0 : it).sum();
        if (root.find("scoring").isPresent() && sum != 100) {
            throw root.part("scoring")
                    .expected("weights that come to 100, found " + sum, "合计 100 的权重，读到 " + sum);
        }
        return List.copyOf(parts);
    }

    private static SchemePart plain(Kind kind, YamlPart part) {
        return new SchemePart(kind, part.only("zh", "en").words(), null);
    }

    private static SchemePart scorer(YamlPart part) {
        return new SchemePart(
                Kind.SCORER,
                part.only("zh", "en", "weight").words(),
                part.number("weight", 1, 100));
    }

    private static void checkOnce(YamlPart root, String name) {
        var seen = new HashSet<String>();
        for (YamlPart part : root.listOrNone(name)) {
            if (!seen.add(part.text("zh"))) {
                throw part.expected(
                        "each text once, found " + part.text("zh") + " again",
                        "每项只写一次，“" + part.text("zh") + "”又写了一次");
            }
        }
    }
}

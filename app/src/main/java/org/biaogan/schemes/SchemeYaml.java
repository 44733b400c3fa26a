package org.biaogan.schemes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a version of a scheme as the file it could have come from. */
final class SchemeYaml {

    private SchemeYaml() {}

    /** The whole text; read in again it says the same. */
    static String text(Scheme scheme) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(false);
        return new Yaml(options).dump(whole(scheme));
    }

    private static Map<String, Object> whole(Scheme scheme) {
        SchemeVersion version = scheme.version();
        var names = new LinkedHashMap<String, Object>();
        names.put("scheme", version.scheme());
        names.put("version", version.version());
        names.put("status", YamlPart.word(version.status()));
        names.put("title", wording(version.title()));
        put(names, "issuer", version.issuer());
        put(names, "document", version.documentNumber());
        names.put("source", version.source());
        Wording notice = version.notice();
        if (notice != null) {
            names.put("notice", wording(notice));
        }
        names.put("shares", YamlPart.word(version.shares()));
        names.put("numbering", version.numbering().text());
        addParts(names, scheme);
        names.put("criteria", scheme.criteria().stream().map(SchemeYaml::criterion).toList());
        return names;
    }

    private static void addParts(Map<String, Object> names, Scheme scheme) {
        for (SchemePart.Kind kind : SchemePart.Kind.values()) {
            List<SchemePart> parts = scheme.parts(kind);
            if (!parts.isEmpty()) {
                names.put(
                        switch (kind) {
                            case DELIVERABLE -> "deliverables";
                            case OUTCOME -> "outcomes";
                            case SCORER -> "scoring";
                        },
                        parts.stream().map(SchemeYaml::part).toList());
            }
        }
    }

    private static Map<String, Object> part(SchemePart part) {
        var names = wording(part.title());
        Integer weight = part.weight();
        if (weight != null) {
            names.put("weight", weight);
        }
        return names;
    }

    private static Map<String, Object> criterion(Criterion criterion) {
        var names = new LinkedHashMap<String, Object>();
        names.put("code", criterion.code());
        names.put("title", wording(criterion.title()));
        names.put("status", YamlPart.word(criterion.status()));
        names.put("source", criterion.source());
        names.put("points", criterion.keyPoints().stream().map(SchemeYaml::point).toList());
        return names;
    }

    private static Map<String, Object> point(KeyPoint point) {
        var names = new LinkedHashMap<String, Object>();
        names.put("code", point.code());
        names.put("title", wording(point.title()));
        UsualEvidence usual = point.usual();
        if (usual != null) {
            var said = wording(usual.text());
            said.put("status", YamlPart.word(usual.status()));
            said.put("source", usual.source());
            names.put("usual", said);
        }
        names.put("status", YamlPart.word(point.status()));
        names.put("source", point.source());
        names.put("budget", point.budget());
        return names;
    }

    private static Map<String, Object> wording(Wording wording) {
        var names = new LinkedHashMap<String, Object>();
        names.put("zh", wording.zh());
        put(names, "en", wording.en());
        return names;
    }

    private static void put(Map<String, Object> names, String name, @Nullable String value) {
        if (value != null) {
            names.put(name, value);
        }
    }
}

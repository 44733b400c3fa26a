package org.biaogan.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has said of files on the table and not confirmed yet. Only what differs from the
 * proposal is kept, so that a better proposal still shows where nobody has said anything.
 */
final class Drafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
            new TypeReference<>() {};

    private Drafts() {}

    /** A proposal with what was said in its place. */
    static SortedFile over(SortedFile proposal, String said) {
        Map<String, Object> all = fields(proposal);
        all.putAll(JSON.readValue(said, FIELDS));
        return JSON.convertValue(all, SortedFile.class);
    }

    /** What was said and was not proposed. */
    static String differing(SortedFile proposal, SortedFile said) {
        Map<String, Object> proposed = fields(proposal);
        Map<String, Object> all = fields(said);
        all.entrySet().removeIf(it -> Objects.equals(proposed.get(it.getKey()), it.getValue()));
        return JSON.writeValueAsString(all);
    }

    static String of(Map<String, Object> fields) {
        return JSON.writeValueAsString(fields);
    }

    /** Whether somebody has said this of the file. */
    static boolean has(String said, String field) {
        return JSON.readValue(said, FIELDS).containsKey(field);
    }

    private static Map<String, Object> fields(SortedFile file) {
        return JSON.convertValue(file, FIELDS);
    }
}

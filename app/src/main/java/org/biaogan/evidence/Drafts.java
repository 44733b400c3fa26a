package org.biaogan.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final Set<String> OF_THE_LINE = Set.of("uploadId", "proposed");

    private Drafts() {}

    /** A proposal with what was said in its place. */
    static SortedFile over(SortedFile proposal, String said) {
        Map<String, Object> all = fields(proposal);
        all.putAll(JSON.readValue(said, FIELDS));
        return file(proposal.uploadId(), all);
    }

    /** What is proposed for a file, as its line on the page takes it along. */
    static String proposed(SortedFile proposal) {
        return of(fields(proposal));
    }

    /** What was said and did not stand there before; all that was said where that is not known. */
    static String differing(SortedFile said) {
        Map<String, Object> before =
                said.proposed() == null
                        ? Map.of()
                        : fields(file(said.uploadId(), JSON.readValue(said.proposed(), FIELDS)));
        Map<String, Object> all = fields(said);
        all.entrySet().removeIf(it -> Objects.equals(before.get(it.getKey()), it.getValue()));
        return of(all);
    }

    static String of(Map<String, Object> fields) {
        return JSON.writeValueAsString(fields);
    }

    /** Whether somebody has said this of the file. */
    static boolean has(String said, String field) {
        return JSON.readValue(said, FIELDS).containsKey(field);
    }

    private static SortedFile file(long uploadId, Map<String, Object> fields) {
        fields.put("uploadId", uploadId);
        return JSON.convertValue(fields, SortedFile.class);
    }

    private static Map<String, Object> fields(SortedFile file) {
        Map<String, Object> fields = JSON.convertValue(file, FIELDS);
        fields.keySet().removeAll(OF_THE_LINE);
        return fields;
    }
}

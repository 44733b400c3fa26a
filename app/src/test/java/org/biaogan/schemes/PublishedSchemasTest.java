package org.biaogan.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.Yaml;

/**
 * The published JSON Schemas allow what ships and refuse what the product would refuse. Only the
 * keywords they use are understood here; another one is a finding.
 */
@CampaignTest
class PublishedSchemasTest {

    private final DataFiles files;
    private final MockMvcTester web;
    private final Cast cast;

    PublishedSchemasTest(DataFiles files, MockMvcTester web, Cast cast) {
        this.files = files;
        this.web = web;
        this.cast = cast;
    }

    @ParameterizedTest
    @CsvSource({
        "schemes, scheme, 'status: working', 'status: draft'",
        "schemes, scheme, 'shares: free', 'share: free'",
        "schemes, scheme, '{serial:2}', '{serial:9}'",
        "paths, path, 'cycle: once', 'cycle: weekly'",
        "paths, path, 'every: 12', 'every: 0'",
        "paths, path, 'points: [\"1.2\"]', 'points: []'"
    })
    void whatShipsIsAllowedAndASlipIsNot(String folder, String name, String good, String slip)
            throws IOException {
        Object schema = read(text("static/schemas/" + name + ".schema.json"));

        for (DataFiles.DataFile file : files.list(folder)) {
            assertThat(problems(schema, schema, read(file.text()), "")).as(file.name()).isEmpty();
        }
        String text = files.list(folder).getFirst().text();
        assertThat(text).contains(good);
        assertThat(problems(schema, schema, read(text.replace(good, slip)), "")).isNotEmpty();
        assertThat(
                        web.get()
                                .uri("/schemes")
                                .with(as(cast.holder("organiser", cast.college().committee()))))
                .hasStatusOk()
                .bodyText()
                .contains("/schemas/" + name + ".schema.json");
    }

    private static List<String> problems(Object root, Object rule, Object value, String at) {
        var problems = new ArrayList<String>();
        map(rule)
                .forEach((keyword, said) -> {
                    switch (keyword) {
                        case "$schema", "title", "description", "$defs" -> {}
                        case "$ref" ->
                                problems.addAll(problems(root, referred(root, said), value, at));
                        case "properties" ->
                                map(said)
                                        .forEach((name, of) -> {
                                            if (value instanceof Map<?, ?> map
                                                    && map.containsKey(name)) {
                                                Object part = Objects.requireNonNull(map.get(name));
                                                problems.addAll(
                                                        problems(root, of, part, at + "/" + name));
                                            }
                                        });
                        case "items" -> {
                            if (value instanceof List<?> list) {
                                list.forEach(
                                        it -> problems.addAll(problems(root, said, it, at + "/*")));
                            }
                        }
                        default -> {
                            if (!holds(keyword, said, value, map(rule))) {
                                problems.add(at + " " + keyword + " " + said);
                            }
                        }
                    }
                });
        return problems;
    }

    private static boolean holds(
            String keyword, Object said, Object value, Map<String, Object> rule) {
        return switch (keyword) {
            case "type" ->
                    switch ((String) said) {
                        case "object" -> value instanceof Map;
                        case "array" -> value instanceof List;
                        case "string" -> value instanceof String;
                        case "integer" -> value instanceof Integer;
                        default -> throw new IllegalArgumentException("type " + said);
                    };
            case "enum" -> ((List<?>) said).contains(value);
            case "required" -> map(value).keySet().containsAll((List<?>) said);
            case "additionalProperties" ->
                    map(named(rule, "properties")).keySet().containsAll(map(value).keySet());
            case "pattern" -> ((String) value).matches((String) said);
            case "minLength" -> ((String) value).length() >= (Integer) said;
            case "maxLength" -> ((String) value).length() <= (Integer) said;
            case "minItems" -> ((List<?>) value).size() >= (Integer) said;
            case "minimum" -> (Integer) value >= (Integer) said;
            case "maximum" -> (Integer) value <= (Integer) said;
            default -> throw new IllegalArgumentException("keyword " + keyword);
        };
    }

    private static Object referred(Object root, Object pointer) {
        String name = ((String) pointer).substring("#/$defs/".length());
        return named(map(named(map(root), "$defs")), name);
    }

    private static Object named(Map<String, Object> map, String name) {
        return Objects.requireNonNull(map.get(name));
    }

    @SuppressWarnings("unchecked") // names are texts in both kinds of file
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object read(String text) {
        return new Yaml().load(text);
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}

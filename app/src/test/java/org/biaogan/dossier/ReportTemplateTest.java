package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A template of a college may name our words and nothing else. */
class ReportTemplateTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    @Test
    void theShippedTemplateIsAccepted() throws IOException {
        assertThat(check(Map.of(), "", "")).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("unknown-tag", "{{titel}}", DOCUMENT, "{{title}}", "{{titel}}"),
                refusal(
                        "unknown-tag",
                        "{{T(java.lang.Runtime).getRuntime().exec('x')}}",
                        DOCUMENT,
                        "{{title}}",
                        "{{T(java.lang.Runtime).getRuntime().exec('x')}}"),
                refusal(
                        "unknown-tag",
                        "{{titel}}",
                        DOCUMENT,
                        "{{title}}",
                        "{{ti</w:t></w:r><w:r><w:t>tel}}"),
                refusal("unbalanced", "", DOCUMENT, "{{/sections}}", ""),
                refusal(
                        "remote",
                        "http://example.invalid/x.png",
                        RELATIONS,
                        "</Relationships>",
                        "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"http://example.invalid/x.png\" TargetMode=\"External\"/></Relationships>"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatATemplateMayNotSayIsNamed(
            String code, String words, String part, String from, String to) throws IOException {
        assertThat(check(Map.of(), part, from, to))
                .first()
                .satisfies(it -> assertThat(it.code()).isEqualTo("dossier.template." + code))
                .satisfies(it -> assertThat(it.words()).contains(words));
    }

    @Test
    void aMacroIsRefused() throws IOException {
        assertThat(
                        check(
                                Map.of("word/vbaProject.bin", new byte[] {1}),
                                TYPES,
                                "</Types>",
                                "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"))
                .containsExactly(
                        new TemplateProblem("dossier.template.macro", "/word/vbaProject.bin"));
    }

    @Test
    void anEmbeddedFileIsRefused() throws IOException {
        assertThat(
                        check(
                                Map.of("word/embeddings/oleObject1.bin", new byte[] {1}),
                                TYPES,
                                "</Types>",
                                "<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.oleObject\"/></Types>"))
                .containsExactly(
                        new TemplateProblem(
                                "dossier.template.embedded", "/word/embeddings/oleObject1.bin"));
    }

    @Test
    void whatIsNotWordIsRefused() throws IOException {
        var notWord = List.of(new TemplateProblem("dossier.template.not-word", ""));
        assertThat(ReportTemplate.check(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isEqualTo(notWord);
        assertThat(ReportTemplate.check(new ByteArrayInputStream(sheet()))).isEqualTo(notWord);
    }

    private static byte[] sheet() throws IOException {
        var sheet = new ByteArrayOutputStream();
        CataloguePaper.write(
                new PackContent(
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        LocalDate.parse("2026-11-22"),
                        List.of(),
                        List.of()),
                sheet);
        return sheet.toByteArray();
    }

    private static Arguments refusal(
            String code, String words, String part, String from, String to) {
        return Arguments.of(code, words, part, from, to);
    }

    private static List<TemplateProblem> check(Map<String, byte[]> added, String part, String from)
            throws IOException {
        return check(added, part, from, from);
    }

    private static List<TemplateProblem> check(
            Map<String, byte[]> added, String part, String from, String to) throws IOException {
        return ReportTemplate.check(new ByteArrayInputStream(changed(added, part, from, to)));
    }

    /** The shipped template with one part changed and others added. */
    static byte[] changed(Map<String, byte[]> added, String part, String from, String to)
            throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(ReportPaper.shippedTemplate())) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                parts.put(it.getName(), zip.readAllBytes());
            }
        }
        if (!part.isEmpty()) {
            String words =
                    new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
            assertThat(words).contains(from);
            parts.put(part, words.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
        parts.putAll(added);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var it : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

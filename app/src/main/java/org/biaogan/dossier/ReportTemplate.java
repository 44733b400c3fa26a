package org.biaogan.dossier;

import com.deepoove.poi.exception.ResolverException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/** A Word template of a college, read before it is used: it may name our words and nothing else. */
public final class ReportTemplate {

    private static final int LARGEST = 10 << 20;
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)(?:\\}\\}|$)", Pattern.DOTALL);
    private static final Pattern KNOWN = Pattern.compile("[?/]?(\\w+)");
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final TemplateProblem NOT_WORD =
            new TemplateProblem("dossier.template.not-word", "");
    private static final Set<String> REMOTE_IS_FINE =
            Set.of(PackageRelationshipTypes.HYPERLINK_PART);

    private ReportTemplate() {}

    /** What is wrong with it, nothing if it may be used. */
    public static List<TemplateProblem> check(InputStream template) throws IOException {
        byte[] bytes = template.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return List.of(new TemplateProblem("dossier.template.too-large", "10 MB"));
        }
        try (OPCPackage docx = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var problems = new ArrayList<TemplateProblem>();
            for (PackagePart part : docx.getParts()) {
                problems.addAll(checkPart(part));
            }
            if (problems.isEmpty() && docx.getPartsByContentType(WORD).isEmpty()) {
                problems.add(NOT_WORD);
            }
            return problems.isEmpty() ? checkBlocks(bytes) : List.copyOf(problems);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | IOException
                | IllegalArgumentException notWord) {
            return List.of(NOT_WORD);
        }
    }

    /** What is opened must be closed: {{?sections}} by {{/sections}}. */
    private static List<TemplateProblem> checkBlocks(byte[] bytes) throws IOException {
        try (var paper = ReportPaper.open(bytes)) {
            return List.of();
        } catch (ResolverException unbalanced) {
            String why = unbalanced.getMessage();
            return List.of(
                    new TemplateProblem("dossier.template.unbalanced", why == null ? "" : why));
        }
    }

    private static List<TemplateProblem> checkPart(PackagePart part)
            throws IOException, OpenXML4JException {
        String name = part.getPartName().getName();
        var problems = new ArrayList<TemplateProblem>();
        String type = part.getContentType();
        if (type.contains("macroEnabled") || type.contains("vbaProject")) {
            problems.add(new TemplateProblem("dossier.template.macro", name));
        }
        if (type.contains("oleObject") || name.contains("/embeddings/")) {
            problems.add(new TemplateProblem("dossier.template.embedded", name));
        }
        if (!part.isRelationshipPart()) {
            for (PackageRelationship it : part.getRelationships()) {
                if (it.getTargetMode() == TargetMode.EXTERNAL
                        && !REMOTE_IS_FINE.contains(it.getRelationshipType())) {
                    problems.add(
                            new TemplateProblem(
                                    "dossier.template.remote", it.getTargetURI().toString()));
                }
            }
        }
        if (type.endsWith("+xml") && !(part instanceof PackagePropertiesPart)) {
            for (String words : TemplateText.of(part.getInputStream())) {
                problems.addAll(checkWords(words));
            }
        }
        return problems;
    }

    private static List<TemplateProblem> checkWords(String words) {
        var problems = new ArrayList<TemplateProblem>();
        Matcher tags = TAG.matcher(words);
        while (tags.find()) {
            Matcher known = KNOWN.matcher(tags.group(1).strip());
            if (!known.matches() || !ReportWords.NAMES.contains(known.group(1))) {
                problems.add(new TemplateProblem("dossier.template.unknown-tag", tags.group()));
            }
        }
        return problems;
    }
}

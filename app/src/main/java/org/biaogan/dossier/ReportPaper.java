package org.biaogan.dossier;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.biaogan.base.Refused;

/** Writes the self-evaluation as a Word paper in the house format of its template. */
public final class ReportPaper {

    private static final String SHIPPED = "/papers/report.docx";

    private ReportPaper() {}

    /** The template that ships; a college may put its own in its place. */
    public static InputStream shippedTemplate() {
        InputStream template = ReportPaper.class.getResourceAsStream(SHIPPED);
        if (template == null) {
            throw new IllegalStateException("the template is not on the class path: " + SHIPPED);
        }
        return template;
    }

    /** The default evaluator reads names and nothing else; the Spring one would run code. */
    static XWPFTemplate open(byte[] template) {
        Configure names = Configure.builder().useDefaultEL(false).build();
        return XWPFTemplate.compile(new ByteArrayInputStream(template), names);
    }

    /** Fills the template; one with a word we do not know, or worse, is refused unread. */
    public static void write(PackContent content, InputStream template, OutputStream out)
            throws IOException {
        byte[] bytes = template.readAllBytes();
        List<TemplateProblem> problems = ReportTemplate.check(new ByteArrayInputStream(bytes));
        if (!problems.isEmpty()) {
            TemplateProblem first = problems.getFirst();
            throw new Refused(first.code(), first.words());
        }
        var filled = new ByteArrayOutputStream();
        try (var paper = open(bytes)) {
            paper.render(ReportWords.of(content));
            POIXMLProperties.CoreProperties properties =
                    paper.getXWPFDocument().getProperties().getCoreProperties();
            properties.setTitle(content.title());
            properties.setCreator(content.unitName());
            paper.write(filled);
        }
        StillZip.copy(filled.toByteArray(), content.builtOn(), out);
    }
}

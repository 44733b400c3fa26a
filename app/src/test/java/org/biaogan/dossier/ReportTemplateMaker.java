package org.biaogan.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes {@code papers/report.docx} from its parts under test resources, where they can be read and
 * reviewed. Run {@code main} in the folder of the module after a change of the parts.
 */
final class ReportTemplateMaker {

    static final Path TEMPLATE = Path.of("src/main/resources/papers/report.docx");

    private static final Path PARTS = Path.of("src/test/resources/papers/report");
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final List<String> ORDER =
            List.of(
                    "[Content_Types].xml",
                    "_rels/.rels",
                    "docProps/core.xml",
                    "word/document.xml",
                    "word/_rels/document.xml.rels",
                    "word/styles.xml",
                    "word/settings.xml",
                    "word/fontTable.xml",
                    "word/footer1.xml",
                    "word/footer2.xml");

    private ReportTemplateMaker() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(TEMPLATE.getParent());
        Files.write(TEMPLATE, make());
    }

    static byte[] make() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : ORDER) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(PARTS.resolve(name)));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

package org.biaogan.extractor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Papers of Office programs, among them such as nobody should open. */
final class MadePapers {

    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";

    private MadePapers() {}

    static Path word(Path folder, String... pages) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".docx");
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String words : pages) {
                var run = document.createParagraph().createRun();
                run.setText(words);
                run.addBreak(BreakType.PAGE);
            }
            document.write(out);
        }
        return file;
    }

    static Path slides(Path folder, int slides) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".pptx");
        try (var show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < slides; i++) {
                show.createSlide().createTextBox().setText("第 " + (i + 1) + " 张");
            }
            show.write(out);
        }
        return file;
    }

    /**
     * A paper whose macro writes over its text as soon as it is opened, and that shows a picture
     * which lies at an address.
     */
    static Path macro(Path folder, String address) throws IOException {
        String standard = "Basic/Standard/";
        return odt(
                folder,
                "<text:p>原来的文字</text:p><text:p><draw:frame svg:width=\"5cm\" svg:height=\"5cm\"><draw:image xlink:href=\""
                        + address
                        + "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/></draw:frame></text:p>",
                "<office:scripts><office:event-listeners><script:event-listener script:language=\"ooo:script\" script:event-name=\"dom:load\" xlink:href=\"vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document\" xlink:type=\"simple\"/></office:event-listeners></office:scripts>",
                List.of(
                        "Basic/script-lc.xml",
                        "<library:libraries xmlns:library=\"http://openoffice.org/2000/library\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><library:library library:name=\"Standard\" library:link=\"false\"/></library:libraries>",
                        standard + "script-lb.xml",
                        "<library:library xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\" library:readonly=\"false\" library:passwordprotected=\"false\"><library:element library:name=\"Module1\"/></library:library>",
                        standard + "Module1.xml",
                        "<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Module1\" script:language=\"StarBasic\">Sub Main\nThisComponent.Text.String = \"MACRO RAN\"\nEnd Sub\n</script:module>"));
    }

    private static Path odt(Path folder, String body, String scripts, List<String> more)
            throws IOException {
        Path file = Files.createTempFile(folder, "made", ".odt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", ODT);
            var entries =
                    new StringBuilder(
                            "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"%s\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                                    .formatted(ODT));
            for (int i = 0; i < more.size(); i += 2) {
                entries.append(
                        "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>"
                                .formatted(more.get(i)));
                put(zip, more.get(i), more.get(i + 1));
            }
            put(
                    zip,
                    "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest=\""
                            + OFFICE
                            + "manifest:1.0\" manifest:version=\"1.2\">"
                            + entries
                            + "</manifest:manifest>");
            put(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\""
                            + OFFICE
                            + "office:1.0\" xmlns:text=\""
                            + OFFICE
                            + "text:1.0\" xmlns:draw=\""
                            + OFFICE
                            + "drawing:1.0\" xmlns:script=\""
                            + OFFICE
                            + "script:1.0\" xmlns:svg=\""
                            + OFFICE
                            + "svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\">"
                            + scripts
                            + "<office:body><office:text>"
                            + body
                            + "</office:text></office:body></office:document-content>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

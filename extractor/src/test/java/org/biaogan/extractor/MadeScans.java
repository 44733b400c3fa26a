package org.biaogan.extractor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs whose pages are pictures, or draw what is drawn elsewhere. */
final class MadeScans {

    private MadeScans() {}

    /** A PDF of pages that are pictures. */
    static Path scan(Path folder, Path picture, int pages) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = PDImageXObject.createFromFile(picture.toString(), document);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 50, 500, 500, 200);
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A page with a form that draws itself. */
    static Path formInItself(Path folder, String words) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var form = new PDFormXObject(document);
            form.setBBox(page.getMediaBox());
            form.setResources(new PDResources());
            form.getResources().put(COSName.getPDFName("Again"), form);
            try (var drawn = form.getStream().createOutputStream()) {
                drawn.write("/Again Do".getBytes(StandardCharsets.US_ASCII));
            }
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(form);
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** Typed pages with a page between them that is a picture and bears a stamped number. */
    static Path scanBetween(Path folder, Path picture, String first, String last)
            throws IOException {
        Path file = Files.createTempFile(folder, "made", ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = PDImageXObject.createFromFile(picture.toString(), document);
            for (String words : new String[] {first, "- 2 -", last}) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    if (words.startsWith("-")) {
                        content.drawImage(image, 0, 0, 612, 792);
                    } else {
                        content.drawImage(image, 50, 50, 120, 60);
                    }
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}

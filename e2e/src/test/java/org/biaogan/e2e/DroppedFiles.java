package org.biaogan.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A Word minute, a PDF with a red stamp, and a phone photo. */
final class DroppedFiles {

    private DroppedFiles() {}

    static Path minute(Path folder) throws IOException {
        Path file = folder.resolve("党总支委员会会议记录.docx");
        try (var word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            word.createParagraph().createRun().setText("党总支委员会会议记录（示例）");
            word.createParagraph().createRun().setText("议题一：审议实训基地建设方案。");
            word.write(out);
        }
        return file;
    }

    static Path stamped(Path folder) throws IOException {
        Path file = folder.resolve("关于公布名单的通知.pdf");
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.setStrokingColor(Color.RED);
                content.setLineWidth(4);
                content.addRect(400, 150, 110, 110);
                content.stroke();
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    static Path photo(Path folder) throws IOException {
        Path file = folder.resolve("现场.jpg");
        var image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(180, 60, 50));
        g.fillRect(100, 100, 1400, 160);
        g.dispose();
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}

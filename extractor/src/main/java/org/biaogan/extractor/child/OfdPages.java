package org.biaogan.extractor.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;
import org.w3c.dom.Element;

/**
 * Draws pages of an OFD document: what stands on them and behind them, notes and seals. Shades are
 * drawn in one colour, and cut-outs as the whole.
 */
final class OfdPages {

    private static final int TALLEST = 4;
    private static final Rectangle2D.Double A4 = new Rectangle2D.Double(0, 0, 210, 297);

    private final OfdFile file;
    private final Element ofd;
    private final String place;
    private final Element document;
    private final OfdResources resources;
    private final Map<String, Element> templates = new HashMap<>();

    private OfdPages(OfdFile file) throws IOException {
        this.file = file;
        this.ofd = file.part("OFD.xml");
        String root = OfdFile.text(ofd, "DocRoot");
        if (root == null) {
            throw new IOException("no document");
        }
        this.place = root;
        this.document = file.part(place);
        this.resources = new OfdResources(file);
        resources.add(document, place, List.of("PublicRes", "DocumentRes"));
        for (Element template : OfdFile.all(document, "TemplatePage")) {
            templates.put(template.getAttribute("ID"), template);
        }
    }

    static BufferedImage draw(Path file, int number, int width) throws IOException, Unreadable {
        try (var parts = new OfdFile(file)) {
            var pages = new OfdPages(parts);
            List<Element> all = OfdFile.all(pages.document, "Page");
            if (number < 1 || number > all.size()) {
                throw new Unreadable(Reason.BROKEN);
            }
            return pages.draw(all.get(number - 1), width);
        }
    }

    private BufferedImage draw(Element listed, int width) throws IOException {
        String part = OfdFile.beside(place, listed.getAttribute("BaseLoc"));
        Element page = file.part(part);
        resources.add(page, part, List.of("PageRes"));
        Rectangle2D.Double box = box(page);
        double scale = Math.min(width / box.width, TALLEST * width / box.height);
        var image =
                new BufferedImage(
                        Math.max(1, (int) Math.round(box.width * scale)),
                        Math.max(1, (int) Math.round(box.height * scale)),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
        pen.translate(-box.x, -box.y);
        draw(pen, page, listed.getAttribute("ID"));
        pen.dispose();
        return image;
    }

    private void draw(Graphics2D pen, Element page, String id) throws IOException {
        drawTemplates(pen, page, false);
        drawContent(pen, page);
        drawTemplates(pen, page, true);
        drawNotes(pen, id);
        for (OfdSeals.Seal seal : OfdSeals.of(file, ofd)) {
            if (seal.page().equals(id)) {
                drawSeal(pen, seal);
            }
        }
    }

    private Rectangle2D.Double box(Element page) {
        for (Element of : List.of(page, document)) {
            Rectangle2D.Double box = OfdMeasures.box(OfdFile.text(of, "PhysicalBox"));
            if (box != null && box.width > 0 && box.height > 0) {
                return box;
            }
        }
        return A4;
    }

    private void drawTemplates(Graphics2D pen, Element page, boolean inFront) throws IOException {
        for (Element used : OfdFile.children(page, "Template").toList()) {
            Element template = templates.get(used.getAttribute("TemplateID"));
            boolean foremost = used.getAttribute("ZOrder").equals("Foreground");
            if (template != null && foremost == inFront) {
                String part = OfdFile.beside(place, template.getAttribute("BaseLoc"));
                drawContent(pen, file.part(part));
            }
        }
    }

    private void drawContent(Graphics2D pen, Element page) throws IOException {
        for (Element content : OfdFile.children(page, "Content").toList()) {
            new OfdPen(resources).draw(pen, content, null);
        }
    }

    private void drawNotes(Graphics2D pen, String id) throws IOException {
        String list = OfdFile.text(document, "Annotations");
        String listed = list == null ? null : OfdFile.beside(place, list);
        if (listed == null || !file.has(listed)) {
            return;
        }
        for (Element of : OfdFile.all(file.part(listed), "Page")) {
            String said = OfdFile.text(of, "FileLoc");
            if (of.getAttribute("PageID").equals(id) && said != null) {
                for (Element note :
                        OfdFile.all(file.part(OfdFile.beside(listed, said)), "Appearance")) {
                    drawNote(pen, note);
                }
            }
        }
    }

    private void drawNote(Graphics2D pen, Element note) throws IOException {
        Graphics2D own = (Graphics2D) pen.create();
        Rectangle2D.Double box = OfdMeasures.box(note.getAttribute("Boundary"));
        if (box != null) {
            own.translate(box.x, box.y);
        }
        new OfdPen(resources).draw(own, note, null);
        own.dispose();
    }

    private static void drawSeal(Graphics2D pen, OfdSeals.Seal seal) throws IOException {
        Rectangle2D.Double box = OfdMeasures.box(seal.boundary());
        if (box == null) {
            return;
        }
        Graphics2D own = (Graphics2D) pen.create();
        own.translate(box.x, box.y);
        if (seal.kind().equals("ofd")) {
            drawWithin(own, seal.picture(), box);
        } else {
            BufferedImage picture = OfdResources.picture(seal.picture());
            if (picture != null) {
                own.scale(box.width, box.height);
                OfdPen.drawInUnit(own, picture);
            }
        }
        own.dispose();
    }

    /** A seal that is itself a document of one page; seals on it are not drawn. */
    private static void drawWithin(Graphics2D pen, byte[] bytes, Rectangle2D.Double box)
            throws IOException {
        Path seal = Files.createTempFile(Path.of("").toAbsolutePath(), "seal", ".ofd");
        try {
            Files.write(seal, bytes);
            try (var parts = new OfdFile(seal)) {
                var pages = new OfdPages(parts);
                Element listed = OfdFile.first(pages.document, "Page");
                if (listed != null) {
                    Element page =
                            parts.part(OfdFile.beside(pages.place, listed.getAttribute("BaseLoc")));
                    Rectangle2D.Double own = pages.box(page);
                    pen.scale(box.width / own.width, box.height / own.height);
                    pen.translate(-own.x, -own.y);
                    pages.drawTemplates(pen, page, false);
                    pages.drawContent(pen, page);
                }
            }
        } finally {
            Files.delete(seal);
        }
    }
}

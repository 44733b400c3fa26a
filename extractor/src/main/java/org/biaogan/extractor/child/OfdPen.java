package org.biaogan.extractor.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the objects of an OFD page: text, paths, pictures, and groups of these. */
final class OfdPen {

    private static final double THIN = 0.353;
    private static final int DEEPEST = 12;

    private final OfdResources resources;
    private int depth;

    OfdPen(OfdResources resources) {
        this.resources = resources;
    }

    /** Draws all that a layer or block holds, in order; what is broken is left out. */
    void draw(Graphics2D on, Element block, @Nullable Element manner) {
        if (depth == DEEPEST) {
            return;
        }
        depth++;
        Element within = manner(block, manner);
        for (Element object : OfdFile.children(block)) {
            if (OfdMeasures.is(object, "Visible", true)) {
                Graphics2D own = (Graphics2D) on.create();
                try {
                    object(own, object, manner(object, within));
                } catch (IOException | RuntimeException broken) {
                    // One object that makes no sense does not hide the others.
                } finally {
                    own.dispose();
                }
            }
        }
        depth--;
    }

    private void object(Graphics2D on, Element object, @Nullable Element manner)
            throws IOException {
        switch (String.valueOf(object.getLocalName())) {
            case "PageBlock", "Layer" -> draw(on, object, manner);
            case "TextObject" -> text(placed(on, object), object, manner);
            case "PathObject" -> path(placed(on, object), object, manner);
            case "ImageObject" -> picture(on, object);
            case "CompositeObject" -> composite(placed(on, object), object, manner);
            default -> {}
        }
    }

    /** How it is drawn where it does not say so itself. */
    private @Nullable Element manner(Element of, @Nullable Element otherwise) {
        Element said = resources.find(of.getAttribute("DrawParam"));
        return said == null ? otherwise : said;
    }

    private static Graphics2D placed(Graphics2D on, Element object) {
        within(on, object);
        on.transform(OfdMeasures.transform(object));
        return on;
    }

    private static Rectangle2D.@Nullable Double within(Graphics2D on, Element object) {
        Rectangle2D.Double box = OfdMeasures.box(object.getAttribute("Boundary"));
        if (box != null) {
            on.translate(box.x, box.y);
            on.clip(
                    new Rectangle2D.Double(
                            -THIN, -THIN, box.width + 2 * THIN, box.height + 2 * THIN));
        }
        return box;
    }

    private void composite(Graphics2D on, Element object, @Nullable Element manner) {
        Element unit = resources.find(object.getAttribute("ResourceID"));
        Element content = unit == null ? null : OfdFile.first(unit, "Content");
        if (content != null) {
            draw(on, content, manner);
        }
    }

    private void path(Graphics2D on, Element object, @Nullable Element manner) {
        String said = OfdFile.text(object, "AbbreviatedData");
        if (said == null) {
            return;
        }
        Shape path = OfdMeasures.path(said, object.getAttribute("Rule").equals("Even-Odd"));
        paint(
                on,
                path,
                object,
                manner,
                OfdMeasures.is(object, "Fill", false),
                OfdMeasures.is(object, "Stroke", true));
    }

    private void paint(
            Graphics2D on,
            Shape shape,
            Element object,
            @Nullable Element manner,
            boolean filled,
            boolean stroked) {
        if (filled) {
            on.setColor(color(object, manner, "FillColor"));
            on.fill(shape);
        }
        if (stroked) {
            double width = manner == null ? THIN : OfdMeasures.number(manner, "LineWidth", THIN);
            on.setColor(color(object, manner, "StrokeColor"));
            on.setStroke(
                    OfdMeasures.stroke(object, OfdMeasures.number(object, "LineWidth", width)));
            on.draw(shape);
        }
    }

    /** A shade that runs from one colour to another is drawn in its first. */
    private Color color(Element object, @Nullable Element manner, String kind) {
        Element said = OfdFile.children(object, kind).findFirst().orElse(null);
        if (said == null && manner != null) {
            said = OfdFile.children(manner, kind).findFirst().orElse(null);
        }
        double alpha = OfdMeasures.number(object, "Alpha", 255);
        if (said == null) {
            return OfdMeasures.color(new double[0], alpha);
        }
        Element first = OfdFile.first(said, "Color");
        Element plain = said.hasAttribute("Value") || first == null ? said : first;
        return OfdMeasures.color(
                OfdMeasures.numbers(plain.getAttribute("Value")),
                OfdMeasures.number(plain, "Alpha", 255) * alpha / 255);
    }

    private void text(Graphics2D on, Element object, @Nullable Element manner) throws IOException {
        OfdFont font = resources.font(object.getAttribute("Font"));
        double size = OfdMeasures.number(object, "Size", THIN);
        var sized =
                AffineTransform.getScaleInstance(
                        size * OfdMeasures.number(object, "HScale", 1), size);
        boolean filled = OfdMeasures.is(object, "Fill", true);
        boolean stroked = OfdMeasures.is(object, "Stroke", false);
        var line = new OfdLine(object, font);
        for (Element code : OfdFile.children(object, "TextCode").toList()) {
            for (OfdLine.Placed each : line.place(code, size)) {
                var at = AffineTransform.getTranslateInstance(each.x(), each.y());
                at.concatenate(sized);
                paint(
                        on,
                        at.createTransformedShape(each.outline()),
                        object,
                        manner,
                        filled,
                        stroked);
            }
        }
    }

    private void picture(Graphics2D on, Element object) throws IOException {
        BufferedImage picture = resources.picture(object.getAttribute("ResourceID"));
        Rectangle2D.Double box = within(on, object);
        if (picture == null || box == null) {
            return;
        }
        if (object.hasAttribute("CTM")) {
            on.transform(OfdMeasures.transform(object));
        } else {
            on.scale(box.width, box.height);
        }
        drawInUnit(on, picture);
    }

    /** A picture of one unit by one. */
    static void drawInUnit(Graphics2D on, BufferedImage picture) {
        on.drawImage(
                picture,
                AffineTransform.getScaleInstance(
                        1.0 / picture.getWidth(), 1.0 / picture.getHeight()),
                null);
    }
}

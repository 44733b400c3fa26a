package org.biaogan.extractor.child;

import java.awt.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The characters of a text object, each in its place. */
final class OfdLine {

    private static final int MOST_CHARACTERS = 100_000;

    private final OfdFont font;

    /** Numbers of glyphs by the place of their character in the whole text. */
    private final Map<Integer, List<Integer>> glyphs = new HashMap<>();

    private int begun;
    private double x;
    private double y;

    /** An outline, one unit high, and where it stands. */
    record Placed(Shape outline, double x, double y) {}

    OfdLine(Element object, OfdFont font) {
        this.font = font;
        if (font.hasGlyphs()) {
            OfdFile.children(object, "CGTransform").forEach(this::note);
        }
    }

    private void note(Element transform) {
        int from = (int) OfdMeasures.number(transform, "CodePosition", 0);
        int codes = (int) OfdMeasures.number(transform, "CodeCount", 1);
        double[] numbers = OfdMeasures.numbers(OfdFile.text(transform, "Glyphs"));
        for (int i = 0; i < Math.max(codes, numbers.length) && i < MOST_CHARACTERS; i++) {
            int at = from + Math.min(i, codes - 1);
            List<Integer> known = glyphs.computeIfAbsent(at, it -> new ArrayList<>());
            if (i < numbers.length) {
                known.add((int) numbers[i]);
            }
        }
    }

    List<Placed> place(Element code, double size) throws IOException {
        String words = code.getTextContent();
        int[] characters = words.codePoints().limit(MOST_CHARACTERS).toArray();
        x = OfdMeasures.number(code, "X", x);
        y = OfdMeasures.number(code, "Y", y);
        boolean across = code.hasAttribute("DeltaX");
        boolean down = code.hasAttribute("DeltaY");
        double[] right = OfdMeasures.steps(code.getAttribute("DeltaX"), characters.length);
        double[] below = OfdMeasures.steps(code.getAttribute("DeltaY"), characters.length);
        var placed = new ArrayList<Placed>();
        double atX = x;
        double atY = y;
        for (int i = 0; i < characters.length; i++) {
            for (Shape outline : outlines(begun + i, characters[i])) {
                placed.add(new Placed(outline, atX, atY));
            }
            atX += across || down ? right[i] : font.advance(characters[i]) * size;
            atY += below[i];
        }
        begun += characters.length;
        return placed;
    }

    private List<Shape> outlines(int at, int character) throws IOException {
        List<Integer> numbers = glyphs.get(at);
        if (numbers == null) {
            return List.of(font.outline(character));
        }
        var outlines = new ArrayList<Shape>();
        for (int number : numbers) {
            outlines.add(font.glyph(number));
        }
        return outlines;
    }
}

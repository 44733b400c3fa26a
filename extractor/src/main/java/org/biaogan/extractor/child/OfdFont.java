package org.biaogan.extractor.child;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Outlines of characters, one unit high: of a font that the document brings, read without native
 * code, else of one that the host has.
 */
final class OfdFont {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final List<String> CHINESE =
            List.of("Noto Serif CJK SC", "Noto Sans CJK SC", "SimSun", "WenQuanYi Zen Hei");

    private final @Nullable TrueTypeFont own;
    private final @Nullable CmapLookup characters;
    private final Font host;

    private OfdFont(@Nullable TrueTypeFont own, @Nullable CmapLookup characters, String name) {
        this.own = own;
        this.characters = characters;
        this.host = onHost(name);
    }

    static OfdFont ofHost(String name) {
        return new OfdFont(null, null, name);
    }

    static OfdFont embedded(byte[] bytes, String name) throws IOException {
        TrueTypeFont font = new OTFParser(true).parse(new RandomAccessReadBuffer(bytes));
        CmapLookup characters = null;
        try {
            characters = font.getUnicodeCmapLookup(false);
        } catch (IOException hasNone) {
            // A font of glyphs alone: the page then says their numbers.
        }
        return new OfdFont(font, characters, name);
    }

    private static Font onHost(String name) {
        return Stream.concat(Stream.of(name), CHINESE.stream())
                .map(it -> new Font(it, Font.PLAIN, 1))
                .filter(it -> it.getFamily().equalsIgnoreCase(it.getName()))
                .filter(it -> it.canDisplay('中'))
                .findFirst()
                .orElseGet(() -> new Font(Font.SERIF, Font.PLAIN, 1));
    }

    /** The outline of a character; of the host's font where the document's has none. */
    Shape outline(int character) throws IOException {
        int glyph = own == null || characters == null ? 0 : characters.getGlyphId(character);
        return glyph == 0
                ? host.createGlyphVector(EXACT, Character.toString(character)).getOutline()
                : glyph(glyph);
    }

    boolean hasGlyphs() {
        return own != null;
    }

    /** The outline of a glyph by its number, which only the document's own font has. */
    Shape glyph(int number) throws IOException {
        if (own == null) {
            return new Path2D.Double();
        }
        Path2D path;
        if (own instanceof OpenTypeFont open && open.isPostScript()) {
            path = open.getCFF().getFont().getType2CharString(number).getPath();
        } else {
            var glyph = own.getGlyph().getGlyph(number);
            path = glyph == null ? new Path2D.Double() : glyph.getPath();
        }
        double unit = 1.0 / own.getUnitsPerEm();
        return AffineTransform.getScaleInstance(unit, -unit).createTransformedShape(path);
    }

    double advance(int character) {
        return host.getStringBounds(Character.toString(character), EXACT).getWidth();
    }
}

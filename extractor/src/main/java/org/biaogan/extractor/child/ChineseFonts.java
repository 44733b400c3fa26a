package org.biaogan.extractor.child;

import java.util.List;
import java.util.Set;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Fonts for Chinese papers that bring none of their own: one that has digits and letters too, where
 * the host has such a one. What PDFBox chooses by itself may have no digits.
 */
final class ChineseFonts implements FontMapper {

    private static final Set<String> CHINESE = Set.of("GB1", "CNS1");

    private static final List<String> WITH_DIGITS =
            List.of(
                    "NotoSerifCJKsc-Regular",
                    "NotoSansCJKsc-Regular",
                    "SourceHanSerifSC-Regular",
                    "SourceHanSansSC-Regular",
                    "SimSun",
                    "WenQuanYiZenHei");

    private final FontMapper usual;

    ChineseFonts(FontMapper usual) {
        this.usual = usual;
    }

    @Override
    public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(
            String name, @Nullable PDFontDescriptor descriptor) {
        return usual.getTrueTypeFont(name, descriptor);
    }

    @Override
    public @Nullable FontMapping<FontBoxFont> getFontBoxFont(
            String name, @Nullable PDFontDescriptor descriptor) {
        return usual.getFontBoxFont(name, descriptor);
    }

    /** By its Unicode, since the numbers of its glyphs are the font's own. */
    @Override
    public CIDFontMapping getCIDFont(
            String name,
            @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo collection) {
        if (collection != null && CHINESE.contains(collection.getOrdering())) {
            for (String known : WITH_DIGITS) {
                FontMapping<FontBoxFont> found = usual.getFontBoxFont(known, null);
                if (found != null && !found.isFallback()) {
                    return new CIDFontMapping(null, found.getFont(), true);
                }
            }
        }
        return usual.getCIDFont(name, descriptor, collection);
    }
}

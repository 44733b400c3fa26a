package org.biaogan.dossier;

/**
 * How words stand on a paper: font, size in half points, alignment, space between lines.
 *
 * @param line twips from line to line, or 0 for what the size asks
 */
record Lettering(String font, int size, String align, int line) {

    static final Lettering TITLE = new Lettering("方正小标宋简体", 44, "center", 700);
    static final Lettering NAME = new Lettering("方正小标宋简体", 36, "center", 640);
    static final Lettering NOTE = new Lettering("仿宋_GB2312", 28, "center", 480);
    static final Lettering COVER = new Lettering("仿宋_GB2312", 32, "left", 720);
    static final Lettering HEAD = new Lettering("黑体", 21, "center", 0);
    static final Lettering BAND = new Lettering("黑体", 21, "left", 0);
    static final Lettering SUB_BAND = new Lettering("楷体_GB2312", 21, "left", 0);
    static final Lettering CELL = new Lettering("仿宋_GB2312", 20, "left", 0);

    Lettering centred() {
        return new Lettering(font, size, "center", line);
    }

    Lettering sized(int halfPoints) {
        return new Lettering(font, halfPoints, align, line);
    }

    /** One paragraph with these words, and more marks of the paragraph in front of its spacing. */
    String paragraph(String words, boolean onNewPage, String marks) {
        String between =
                line == 0
                        ? "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>"
                        : "<w:spacing w:line=\"%d\" w:lineRule=\"exact\"/>".formatted(line);
        return "<w:p><w:pPr>"
                + marks
                + (onNewPage ? "<w:pageBreakBefore/>" : "")
                + "<w:snapToGrid w:val=\"0\"/>"
                + between
                + "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\""
                + align
                + "\"/></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\""
                + font
                + "\" w:hAnsi=\""
                + font
                + "\" w:eastAsia=\""
                + font
                + "\"/><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr><w:t xml:space=\"preserve\">"
                        .formatted(size, size)
                + clean(words)
                + "</w:t></w:r></w:p>";
    }

    /** Words as XML takes them; Word refuses a file with control characters in its text. */
    static String clean(String words) {
        var kept = new StringBuilder();
        words.codePoints()
                .filter(it -> !Character.isISOControl(it))
                .filter(it -> Character.getType(it) != Character.SURROGATE)
                .filter(it -> it != 0xfffe && it != 0xffff)
                .forEach(kept::appendCodePoint);
        return kept.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

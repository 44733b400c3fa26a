package org.biaogan.extractor.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.biaogan.extractor.Reading.Section;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects text by page, slide or sheet; text without pages is cut at the end of a paragraph. */
final class Sections extends DefaultHandler {

    private static final int STRETCH = 8_000;
    private static final Set<String> PAGES = Set.of("page", "slide-content", "sheet");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "title");

    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Metadata whole;
    private final int longest;
    private int kept;
    private int page;
    private boolean cutShort;
    private boolean unseen;

    /**
     * @param whole of the file itself; says what it is once the parser has begun
     */
    Sections(Metadata whole, int longest) {
        this.whole = whole;
        this.longest = longest;
    }

    List<Section> all() {
        end();
        return List.copyOf(sections);
    }

    int pages() {
        return page;
    }

    boolean cutShort() {
        return cutShort;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("div") && PAGES.contains(String.valueOf(attributes.getValue("class")))) {
            end();
            page++;
        }
        unseen = name.equals("title") && !isWebPage();
    }

    /** The title that programs give a file stands on no page; that of a web page is its own. */
    private boolean isWebPage() {
        return String.valueOf(whole.get(Metadata.CONTENT_TYPE)).contains("html");
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        unseen = false;
        if (name.equals("td") || name.equals("th")) {
            text.append(' ');
        } else if (BLOCKS.contains(name)) {
            text.append('\n');
            if (page == 0 && text.length() >= STRETCH) {
                end();
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (unseen) {
            return;
        }
        int room = longest - kept - text.length();
        text.append(characters, start, Math.min(length, room));
        if (length > room) {
            cutShort = true;
            throw new WriteLimitReachedException(longest);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        characters(characters, start, length);
    }

    private void end() {
        String words =
                text.toString()
                        .replaceAll("[\\p{Cntrl}&&[^\n]]|\\h+", " ")
                        .replaceAll("\\s*\\n\\s*", "\n");
        text.setLength(0);
        if (!words.isBlank()) {
            kept += words.length();
            sections.add(new Section(page, words.strip()));
        }
    }
}

package org.biaogan.extractor.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.w3c.dom.Element;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The text of an OFD document, page by page (GB/T 33190-2016: OFD.xml names the document, the
 * document its pages in order, a page its text in TextCode elements).
 */
public final class OfdParser implements Parser {

    @Serial private static final long serialVersionUID = 1L;

    private static final MediaType OFD = MediaType.application("ofd");

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(OFD);
    }

    @Override
    public void parse(
            InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        try (var file = new OfdFile(TikaInputStream.get(stream).getPath())) {
            for (Element root : OfdFile.all(file.part("OFD.xml"), "DocRoot")) {
                String place = root.getTextContent().strip();
                for (Element page : OfdFile.all(file.part(place), "Page")) {
                    String at = OfdFile.beside(place, page.getAttribute("BaseLoc"));
                    write(xhtml, OfdFile.all(file.part(at), "TextCode"));
                }
            }
        } catch (IOException broken) {
            throw new TikaException("not an OFD document", broken);
        }
        xhtml.endDocument();
    }

    private static void write(XHTMLContentHandler xhtml, List<Element> words) throws SAXException {
        xhtml.startElement("div", "class", "page");
        for (Element word : words) {
            xhtml.element("p", word.getTextContent());
        }
        xhtml.endElement("div");
    }
}

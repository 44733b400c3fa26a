package org.biaogan.extractor.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The text of an OFD document, page by page (GB/T 33190-2016: OFD.xml names the document, the
 * document its pages in order, a page its text in TextCode elements).
 */
public final class OfdParser implements Parser {

    @Serial private static final long serialVersionUID = 1L;

    private static final MediaType OFD = MediaType.application("ofd");
    private static final int MOST_PAGES = 5_000;

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
        try (ZipFile zip = new ZipFile(TikaInputStream.get(stream).getFile())) {
            for (String root : find(zip, "OFD.xml", "DocRoot", null)) {
                for (String page : find(zip, plain(root), "Page", "BaseLoc")) {
                    write(xhtml, find(zip, beside(root, page), "TextCode", null));
                }
            }
        } catch (XMLStreamException broken) {
            throw new TikaException("not well-formed", broken);
        }
        xhtml.endDocument();
    }

    private static void write(XHTMLContentHandler xhtml, List<String> words) throws SAXException {
        xhtml.startElement("div", "class", "page");
        for (String word : words) {
            xhtml.element("p", word);
        }
        xhtml.endElement("div");
    }

    /** The text, or one attribute, of all elements of a name in one part of the document. */
    private static List<String> find(
            ZipFile zip, String part, String element, @Nullable String attribute)
            throws IOException, XMLStreamException, TikaException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new TikaException("no part " + part);
        }
        var found = new ArrayList<String>();
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = secured().createXMLStreamReader(in);
            while (xml.hasNext() && found.size() < MOST_PAGES) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    String value =
                            attribute == null
                                    ? xml.getElementText()
                                    : xml.getAttributeValue(null, attribute);
                    if (value != null) {
                        found.add(value);
                    }
                }
            }
        }
        return found;
    }

    private static String beside(String root, String page) {
        String folder = plain(root).replaceFirst("[^/]*$", "");
        return page.startsWith("/") ? plain(page) : folder + page;
    }

    private static String plain(String place) {
        return place.startsWith("/") ? place.substring(1) : place;
    }

    private static XMLInputFactory secured() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}

package org.biaogan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * All places of one part of a Word file in which a tag may hide: the text of each paragraph, put
 * together again where Word has cut it into runs, and every attribute.
 */
final class TemplateText {

    private static final XMLInputFactory XML = withoutDoctype();

    private TemplateText() {}

    static List<String> of(InputStream part) throws IOException {
        var places = new ArrayList<String>();
        var paragraph = new StringBuilder();
        try (part) {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        addAttributes(xml, places);
                        if (xml.getLocalName().equals("p")) {
                            flush(paragraph, places);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            paragraph.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals("p")) {
                            flush(paragraph, places);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        flush(paragraph, places);
        return places;
    }

    private static void addAttributes(XMLStreamReader xml, List<String> places) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            if (value.contains("{{")) {
                places.add(value);
            }
        }
    }

    private static void flush(StringBuilder paragraph, List<String> places) {
        if (paragraph.indexOf("{{") >= 0) {
            places.add(paragraph.toString());
        }
        paragraph.setLength(0);
    }

    private static XMLInputFactory withoutDoctype() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }
}

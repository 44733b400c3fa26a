package org.biaogan.extractor.child;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The parts of an OFD document, each an XML file or bytes in a ZIP (GB/T 33190-2016). */
final class OfdFile implements Closeable {

    /** A part that unfolds to more than this is not read. */
    private static final int LARGEST_PART = 64 << 20;

    private final ZipFile zip;

    OfdFile(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    /** The root of an XML part. */
    Element part(String place) throws IOException {
        ZipEntry entry = entry(place);
        try (InputStream in = zip.getInputStream(entry)) {
            var builder = secured().newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new Bounded(in, LARGEST_PART)).getDocumentElement();
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IOException(place, broken);
        }
    }

    byte[] bytes(String place) throws IOException {
        try (InputStream in = zip.getInputStream(entry(place))) {
            return new Bounded(in, LARGEST_PART).readAllBytes();
        }
    }

    boolean has(String place) {
        return zip.getEntry(plain(place)) != null;
    }

    private ZipEntry entry(String place) throws IOException {
        ZipEntry entry = zip.getEntry(plain(place));
        if (entry == null) {
            throw new IOException("no part " + place);
        }
        return entry;
    }

    /** A place as it is said within a part; one that begins with a stroke is said from the root. */
    static String beside(String part, String said) {
        return said.startsWith("/") ? said : part.replaceFirst("[^/]*$", "") + said;
    }

    private static String plain(String place) {
        Path whole = Path.of("/", place).normalize();
        return whole.toString().substring(1);
    }

    /** Elements below, of a name, whatever prefix they have. */
    static List<Element> all(Element within, String name) {
        var nodes = within.getElementsByTagNameNS("*", name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static @Nullable Element first(Element within, String name) {
        return (Element) within.getElementsByTagNameNS("*", name).item(0);
    }

    /** The text of the first element of a name; none where there is no such element. */
    static @Nullable String text(Element within, String name) {
        Element found = first(within, name);
        return found == null ? null : found.getTextContent().strip();
    }

    /** Children that are elements, in order. */
    static List<Element> children(Element within) {
        var found = new ArrayList<Element>();
        for (Node it = within.getFirstChild(); it != null; it = it.getNextSibling()) {
            if (it instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static Stream<Element> children(Element within, String name) {
        return children(within).stream().filter(it -> name.equals(it.getLocalName()));
    }

    private static DocumentBuilderFactory secured() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A stream that breaks off where it should long have ended. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            take(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            take(read);
            return read;
        }

        private void take(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("A part beyond all limits");
            }
        }
    }

    /** Says nothing of what is wrong; it is thrown anyway. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException it) {}

        @Override
        public void error(SAXParseException it) {}

        @Override
        public void fatalError(SAXParseException it) throws SAXException {
            throw it;
        }
    }
}

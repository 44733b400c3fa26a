package org.biaogan.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.biaogan.base.Refused;

/**
 * What the reader of cells does not tell about an Excel file: whether it is one that can be opened,
 * how large it becomes, and which cells of its first sheet are merged.
 */
final class ExcelParts {

    private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String LOCKED = "EncryptedPackage";
    private static final long LARGEST_UNPACKED = 200L << 20;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private ExcelParts() {}

    /** Refuses what is no open .xlsx although Excel wrote it. */
    static void refuseOldOrLocked(byte[] bytes) {
        if (bytes.length < OLD_OR_LOCKED.length) {
            return;
        }
        for (int i = 0; i < OLD_OR_LOCKED.length; i++) {
            if (bytes[i] != OLD_OR_LOCKED[i]) {
                return;
            }
        }
        boolean locked =
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .contains(
                                new String(
                                        LOCKED.getBytes(StandardCharsets.UTF_16LE),
                                        StandardCharsets.ISO_8859_1));
        throw new Refused(locked ? "sheets.locked" : "sheets.old");
    }

    /** Refuses what unpacks to far more than any plan. */
    static void refuseBomb(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            long size = 0;
            var buffer = new byte[1 << 16];
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (size > LARGEST_UNPACKED) {
                            throw new Refused("sheets.too-large");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("sheets.unreadable");
        }
    }

    /** The ranges of the first sheet that are one cell to the eye: A2:A3. */
    static List<String> merged(byte[] bytes) throws IOException, XMLStreamException {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            String first = values(zip, "xl/workbook.xml", "sheet", "id").getFirst();
            return values(zip, target(zip, first), "mergeCell", "ref");
        }
    }

    /** Refuses a first sheet with merged cells: their words stand in one cell and mean several. */
    static void refuseMerged(byte[] bytes) throws IOException, XMLStreamException {
        List<String> merged = merged(bytes);
        if (!merged.isEmpty()) {
            throw new Refused(
                    "sheets.merged",
                    String.join("、", merged.subList(0, Math.min(5, merged.size()))));
        }
    }

    private static String target(ZipFile zip, String id) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        List<String> ids = values(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id");
        List<String> paths = values(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Target");
        for (int i = 0; i < ids.size(); i++) {
            targets.put(ids.get(i), paths.get(i));
        }
        String path = targets.getOrDefault(id, "worksheets/sheet1.xml");
        return path.startsWith("/") ? path.substring(1) : "xl/" + path;
    }

    /** The values of one attribute of all elements of a name, in a part of the file. */
    private static List<String> values(ZipFile zip, String name, String element, String attribute)
            throws IOException, XMLStreamException {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return List.of();
        }
        try (InputStream content = zip.getInputStream(part)) {
            return values(content, element, attribute);
        }
    }

    private static List<String> values(InputStream part, String element, String attribute)
            throws XMLStreamException {
        var values = new ArrayList<String>();
        XMLStreamReader xml = XML.createXMLStreamReader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals(attribute)) {
                        values.add(xml.getAttributeValue(i));
                    }
                }
            }
        }
        return values;
    }
}

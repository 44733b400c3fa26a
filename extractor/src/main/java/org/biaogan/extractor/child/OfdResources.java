package org.biaogan.extractor.child;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the pages of an OFD document refer to by number: fonts, pictures, ways of drawing. */
final class OfdResources {

    private static final long MOST_PIXELS = 60_000_000;

    private final OfdFile file;
    private final Map<String, Resource> known = new HashMap<>();
    private final Map<String, OfdFont> fonts = new HashMap<>();

    /** A resource and the folder in which its file lies. */
    private record Resource(Element element, String folder) {}

    OfdResources(OfdFile file) {
        this.file = file;
    }

    /** Takes in the resources that a part names, by the names of the elements that name them. */
    void add(Element by, String part, List<String> names) throws IOException {
        for (String name : names) {
            for (Element named : OfdFile.all(by, name)) {
                String place = OfdFile.beside(part, named.getTextContent().strip());
                if (file.has(place)) {
                    add(place);
                }
            }
        }
    }

    private void add(String place) throws IOException {
        Element res = file.part(place);
        String base = res.getAttribute("BaseLoc");
        String folder = OfdFile.beside(place, base.isBlank() ? "" : base + "/");
        for (Element group : OfdFile.children(res)) {
            for (Element each : OfdFile.children(group)) {
                known.put(each.getAttribute("ID"), new Resource(each, folder));
            }
        }
    }

    @Nullable Element find(String id) {
        Resource resource = known.get(id);
        return resource == null ? null : resource.element();
    }

    OfdFont font(String id) {
        return fonts.computeIfAbsent(id, it -> load(known.get(it)));
    }

    private OfdFont load(@Nullable Resource font) {
        if (font == null) {
            return OfdFont.ofHost("");
        }
        String name = font.element().getAttribute("FontName");
        String said = OfdFile.text(font.element(), "FontFile");
        if (said == null) {
            return OfdFont.ofHost(name);
        }
        try {
            return OfdFont.embedded(file.bytes(OfdFile.beside(font.folder(), said)), name);
        } catch (IOException | RuntimeException broken) {
            return OfdFont.ofHost(name);
        }
    }

    @Nullable BufferedImage picture(String id) throws IOException {
        Resource resource = known.get(id);
        String said = resource == null ? null : OfdFile.text(resource.element(), "MediaFile");
        return resource == null || said == null
                ? null
                : picture(file.bytes(OfdFile.beside(resource.folder(), said)));
    }

    static @Nullable BufferedImage picture(byte[] bytes) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            boolean tooLarge = (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS;
            return tooLarge ? null : reader.read(0);
        }
    }
}

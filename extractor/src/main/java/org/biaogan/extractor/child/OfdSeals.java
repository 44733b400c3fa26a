package org.biaogan.extractor.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Seals on an OFD document: where they stand, and the picture that lies in each (GB/T 38540: a
 * sequence of a kind and the bytes). Whether a seal is genuine is not looked into.
 */
final class OfdSeals {

    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "bmp", "gif", "ofd");
    private static final int BYTES = 0x04;
    private static final int CONSTRUCTED = 0x20;
    private static final int DEEPEST = 16;

    private OfdSeals() {}

    /** A seal on a page. */
    record Seal(String page, String boundary, String kind, byte[] picture) {}

    static List<Seal> of(OfdFile file, Element ofd) throws IOException {
        var seals = new ArrayList<Seal>();
        String list = OfdFile.text(ofd, "Signatures");
        if (list == null || !file.has(list)) {
            return seals;
        }
        for (Element signature : OfdFile.all(file.part(list), "Signature")) {
            String place = OfdFile.beside(list, signature.getAttribute("BaseLoc"));
            if (file.has(place)) {
                add(file, file.part(place), place, seals);
            }
        }
        return seals;
    }

    private static void add(OfdFile file, Element signature, String place, List<Seal> seals)
            throws IOException {
        Element seal = OfdFile.first(signature, "Seal");
        String said = seal == null ? null : OfdFile.text(seal, "BaseLoc");
        if (said == null) {
            said = OfdFile.text(signature, "SignedValue");
        }
        String bytes = said == null ? null : OfdFile.beside(place, said);
        if (bytes == null || !file.has(bytes)) {
            return;
        }
        Picture picture = find(file.bytes(bytes), 0);
        if (picture != null) {
            for (Element at : OfdFile.all(signature, "StampAnnot")) {
                seals.add(
                        new Seal(
                                at.getAttribute("PageRef"),
                                at.getAttribute("Boundary"),
                                picture.kind(),
                                picture.bytes()));
            }
        }
    }

    private record Picture(String kind, byte[] bytes) {}

    private record Value(int tag, byte[] bytes) {}

    private static @Nullable Picture find(byte[] encoded, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        List<Value> values = values(encoded);
        if (values.size() >= 2 && values.get(1).tag() == BYTES) {
            String kind =
                    new String(values.getFirst().bytes(), StandardCharsets.US_ASCII)
                            .toLowerCase(Locale.ROOT);
            if (KINDS.contains(kind)) {
                return new Picture(kind, values.get(1).bytes());
            }
        }
        for (Value value : values) {
            if ((value.tag() & CONSTRUCTED) != 0) {
                Picture found = find(value.bytes(), depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The values that follow each other, as far as they make sense. */
    private static List<Value> values(byte[] encoded) {
        var values = new ArrayList<Value>();
        int at = 0;
        while (at + 2 <= encoded.length) {
            int tag = encoded[at++] & 0xff;
            int length = encoded[at++] & 0xff;
            if (length > 0x80) {
                int more = length & 0x7f;
                length = 0;
                for (int i = 0; i < more && at < encoded.length; i++) {
                    length = length << 8 | encoded[at++] & 0xff;
                }
            }
            if (length < 0 || length > encoded.length - at) {
                break;
            }
            values.add(new Value(tag, Arrays.copyOfRange(encoded, at, at + length)));
            at += length;
        }
        return values;
    }
}

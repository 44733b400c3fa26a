package org.biaogan.extractor.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.biaogan.extractor.Unpacked.Why;

/** ZIP archives, whatever program on whatever system wrote their names. */
final class ZipArchives {

    /** What Chinese Windows has written without saying so. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private ZipArchives() {}

    static void unpack(Path file, Taken taken) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String path = name(entry);
                if (entry.isDirectory() || entry.isUnixSymlink() || !Taken.isWanted(path)) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    taken.leaveOut(path, Why.LOCKED);
                } else if (!zip.canReadEntryData(entry)) {
                    taken.leaveOut(path, Why.BROKEN);
                } else {
                    add(zip, entry, path, taken);
                }
            }
        }
    }

    private static void add(ZipFile zip, ZipArchiveEntry entry, String path, Taken taken)
            throws IOException {
        long modified = entry.getTime();
        try (InputStream content = zip.getInputStream(entry)) {
            taken.add(path, modified < 0 ? null : modified, content);
        }
    }

    /** A name that says it is UTF-8 is; of the others, what is no UTF-8 was written in China. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean said =
                entry.getGeneralPurposeBit().usesUTF8ForNames()
                        || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        if (said || raw == null) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, CHINESE);
        }
    }
}

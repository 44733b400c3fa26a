package org.biaogan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An Office file without the hour of its making, so that one content has one fingerprint. */
final class StillZip {

    private static final Pattern HOUR = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    private StillZip() {}

    /** The entries are found by the directory at the end; not every writer fills in their heads. */
    static void copy(byte[] office, LocalDate day, OutputStream out) throws IOException {
        var to = new ZipOutputStream(out);
        try (ZipFile from =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(office))
                        .get()) {
            for (ZipArchiveEntry it : Collections.list(from.getEntriesInPhysicalOrder())) {
                var entry = new ZipEntry(it.getName());
                entry.setTimeLocal(day.atTime(12, 0));
                to.putNextEntry(entry);
                try (InputStream bytes = from.getInputStream(it)) {
                    to.write(still(it.getName(), bytes.readAllBytes(), day));
                }
                to.closeEntry();
            }
        }
        to.finish();
    }

    private static byte[] still(String name, byte[] part, LocalDate day) {
        if (!name.startsWith("docProps/")) {
            return part;
        }
        String words = new String(part, StandardCharsets.UTF_8);
        return HOUR.matcher(words).replaceAll(day + "T04:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}

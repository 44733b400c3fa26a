package org.biaogan.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An Office file without the hour of its making, so that one content has one fingerprint. */
final class StillZip {

    private StillZip() {}

    static void copy(byte[] office, LocalDate day, OutputStream out) throws IOException {
        var to = new ZipOutputStream(out);
        try (var from = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry it = from.getNextEntry(); it != null; it = from.getNextEntry()) {
                var entry = new ZipEntry(it.getName());
                entry.setTimeLocal(day.atTime(12, 0));
                to.putNextEntry(entry);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        to.finish();
    }
}

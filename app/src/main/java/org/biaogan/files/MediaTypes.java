package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What bytes are, told by their first bytes. A name only refines what the content says: bytes that
 * say nothing are nothing, whatever they are called.
 */
@Component
class MediaTypes {

    private static final String OFFICE = "application/vnd.openxmlformats";
    private static final String ZIP = "application/zip";
    private static final String TEXT = "text/plain";
    private static final String UNKNOWN = "application/octet-stream";

    private final TikaConfig tika = TikaConfig.getDefaultConfig();

    String of(Path file, @Nullable String name) throws IOException {
        String content = detect(file, null);
        if (content.equals(UNKNOWN) || name == null) {
            return content;
        }
        String named = detect(file, name);
        if (content.equals(TEXT)) {
            return named.startsWith("text/") ? named : TEXT;
        }
        return named.startsWith(OFFICE) ? office(file, named) : named;
    }

    private String detect(Path file, @Nullable String name) throws IOException {
        Metadata hints = new Metadata();
        if (name != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (InputStream in = TikaInputStream.get(Files.newInputStream(file))) {
            return tika.getDetector().detect(in, hints).getBaseType().toString();
        }
    }

    /** A ZIP that is named like an Office file is only that if it says what its parts are. */
    private static String office(Path file, String named) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") == null ? ZIP : named;
        } catch (ZipException broken) {
            return StoredFile.DAMAGED;
        }
    }
}

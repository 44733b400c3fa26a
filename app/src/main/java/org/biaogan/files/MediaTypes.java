package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What bytes are, told by their first bytes; a name only refines what the content allows. */
@Component
class MediaTypes {

    private final TikaConfig tika = TikaConfig.getDefaultConfig();

    String of(Path file, @Nullable String name) throws IOException {
        Metadata hints = new Metadata();
        if (name != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (InputStream in = TikaInputStream.get(Files.newInputStream(file))) {
            MediaType type = tika.getDetector().detect(in, hints);
            return type.getBaseType().toString();
        }
    }
}

package org.biaogan.extractor.child;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;

/** What a file is, told by its bytes and then by its name. */
final class Kind {

    private static final Detector DETECTOR = TikaConfig.getDefaultConfig().getDetector();

    private Kind() {}

    static MediaType of(Path file, String name) throws IOException, Unreadable {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return DETECTOR.detect(in, metadata).getBaseType();
        } catch (NoClassDefFoundError packedInAWayOfItsOwn) {
            throw new Unreadable(Reason.NOT_HERE);
        }
    }
}

package org.biaogan.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which bytes a browser may show in a page: PDF and plain pictures, nothing that could run. */
public final class Shown {

    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private static final Set<String> DRAWN =
            Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff");

    private Shown() {}

    public static boolean isPicture(@Nullable String mediaType) {
        return mediaType != null && PICTURES.contains(mediaType);
    }

    /** Whether pages of these bytes are drawn as pictures. */
    public static boolean isDrawn(@Nullable String mediaType) {
        return isPdf(mediaType) || mediaType != null && DRAWN.contains(mediaType);
    }

    public static boolean isPdf(@Nullable String mediaType) {
        return "application/pdf".equals(mediaType);
    }
}

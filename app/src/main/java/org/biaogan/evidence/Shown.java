package org.biaogan.evidence;

import java.util.Set;
import org.biaogan.reading.PagePictures;
import org.jspecify.annotations.Nullable;

/** Which bytes a browser may show in a page: PDF and plain pictures, nothing that could run. */
public final class Shown {

    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private Shown() {}

    public static boolean isPicture(@Nullable String mediaType) {
        return mediaType != null && PICTURES.contains(mediaType);
    }

    /** Whether pages of these bytes are drawn as pictures. */
    public static boolean isDrawn(@Nullable String mediaType) {
        return mediaType != null && PagePictures.areOf(mediaType);
    }

    public static boolean isPdf(@Nullable String mediaType) {
        return "application/pdf".equals(mediaType);
    }
}

package org.biaogan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.jspecify.annotations.Nullable;

/** How many pages a PDF has. Other papers do not say it in their bytes. */
final class PageCount {

    /** A larger one is not opened: a person may say how many pages it has. */
    private static final long LARGEST = 256L << 20;

    private PageCount() {}

    /** None for what is no PDF, is damaged, or is locked. */
    static @Nullable Integer of(Path file, String mediaType) throws IOException {
        if (!mediaType.equals("application/pdf") || Files.size(file) > LARGEST) {
            return null;
        }
        try (var paper =
                Loader.loadPDF(
                        file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            int pages = paper.getNumberOfPages();
            return pages > 0 ? pages : null;
        } catch (IOException damaged) {
            return null;
        }
    }
}

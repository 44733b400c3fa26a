package org.biaogan.evidence;

import java.util.Map;

/** Files whose name promises an office paper, a PDF or a picture that their bytes are not. */
final class DisguisedFiles {

    private static final Map<String, String> PROMISED =
            Map.ofEntries(
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("docx", "application/vnd.openxmlformats"),
                    Map.entry("xlsx", "application/vnd.openxmlformats"),
                    Map.entry("pptx", "application/vnd.openxmlformats"),
                    Map.entry("jpg", "image/"),
                    Map.entry("jpeg", "image/"),
                    Map.entry("png", "image/"));

    private DisguisedFiles() {}

    static boolean isDisguised(String name, String mediaType) {
        String promised = PROMISED.get(FileNames.extension(name));
        return promised != null && !mediaType.startsWith(promised);
    }
}

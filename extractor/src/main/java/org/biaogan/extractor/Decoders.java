package org.biaogan.extractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Programs of this host that make a PDF or a still of what Java does not draw; each may be missing.
 *
 * @param office LibreOffice's soffice, for papers of Office programs
 * @param film ffmpeg, for films
 * @param filmFacts ffprobe, for their length
 * @param photo heif-convert, for photos of telephones
 */
public record Decoders(
        @Nullable Path office,
        @Nullable Path film,
        @Nullable Path filmFacts,
        @Nullable Path photo) {

    /** No program at all. */
    public static final Decoders NONE = new Decoders(null, null, null, null);

    /** Those that are on the path. */
    public static Decoders ofThisHost() {
        return new Decoders(
                onPath("soffice"), onPath("ffmpeg"), onPath("ffprobe"), onPath("heif-convert"));
    }

    /** A sentence for each kind of file that is not seen on this host; none where all are. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (office == null) {
            missing.add(
                    "Word, Excel and PowerPoint files show their text and no pages: LibreOffice is missing (soffice; libreoffice-writer, -calc, -impress). / Word、Excel、PowerPoint 文件只显示文字，不显示页面：未安装 LibreOffice。");
        }
        if (film == null || filmFacts == null) {
            missing.add(
                    "Films show no still and no length: ffmpeg is missing. / 视频没有画面和时长：未安装 ffmpeg。");
        }
        if (photo == null) {
            missing.add(
                    "HEIC photos are downloads only: heif-convert is missing (libheif-examples). / HEIC 照片只能下载：未安装 heif-convert（libheif-examples）。");
        }
        return missing;
    }

    private static @Nullable Path onPath(String program) {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Decoders::real)
                .orElse(null);
    }

    private static @Nullable Path real(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException gone) {
            return null;
        }
    }
}

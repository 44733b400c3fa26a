package org.biaogan.extractor.child;

import com.benjaminwan.ocrlibrary.TextBlock;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.HardwareConfig;
import io.github.mymonstercat.ocr.config.ParamConfig;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.tika.mime.MediaType;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/** The words that are seen on a photo, or on the pages of a scan. */
final class SeenWords {

    /** Wide enough for a page of small print. */
    private static final int WIDTH = 1600;

    /** About a minute of the four that a file has; on a slow machine all of them. */
    private static final int MOST_PAGES = 25;

    private static final int THREADS = 1;

    /** Lines are found on a picture so large, and read on the whole one. */
    private static final int LONGEST_SIDE = 1280;

    /** What is less sure than this is more likely a pattern than a word. */
    private static final float SURE = 0.5f;

    private final Pictures pictures;
    private @Nullable InferenceEngine engine;

    SeenWords(Pictures pictures) {
        this.pictures = pictures;
    }

    Reading read(Path file, String name) throws Unreadable {
        try {
            return readPages(file, name);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Reason.BROKEN);
        }
    }

    private Reading readPages(Path file, String name) throws IOException, Unreadable {
        MediaType kind = Kind.of(file, name);
        List<Integer> pages = pages(file, kind);
        var sections = new ArrayList<Section>();
        for (int page : pages.subList(0, Math.min(pages.size(), MOST_PAGES))) {
            String words = seen(pictures.draw(file, kind, page, WIDTH));
            if (!words.isBlank()) {
                sections.add(new Section(page, words));
            }
        }
        return new Reading(
                kind.toString(), pages.size(), sections, Map.of(), pages.size() > MOST_PAGES);
    }

    private static List<Integer> pages(Path file, MediaType kind) throws IOException {
        return kind.equals(MediaType.application("pdf")) ? Scans.lookedAt(file) : List.of(1);
    }

    /** The library takes files only. */
    private String seen(BufferedImage page) throws IOException, Unreadable {
        Path drawn = Files.createTempFile(Path.of("").toAbsolutePath(), "page", ".png");
        try {
            ImageIO.write(page, "png", drawn.toFile());
            return lines(engine().runOcr(drawn.toString(), looking()).getTextBlocks());
        } finally {
            Files.delete(drawn);
        }
    }

    private static ParamConfig looking() {
        ParamConfig looking = ParamConfig.getDefaultConfig();
        looking.setMaxSideLen(LONGEST_SIDE);
        return looking;
    }

    private static String lines(List<TextBlock> blocks) {
        return blocks.stream()
                .filter(it -> sureness(it) >= SURE)
                .map(TextBlock::getText)
                .collect(Collectors.joining("\n"));
    }

    private static float sureness(TextBlock block) {
        float sum = 0;
        for (float each : block.getCharScores()) {
            sum += each;
        }
        return block.getCharScores().length == 0 ? 0 : sum / block.getCharScores().length;
    }

    private InferenceEngine engine() throws Unreadable {
        if (engine == null) {
            try {
                engine =
                        InferenceEngine.getInstance(
                                Model.ONNX_PPOCR_V4, new HardwareConfig(THREADS, -1));
            } catch (RuntimeException | LinkageError notForThisHost) {
                throw new Unreadable(Reason.NOT_HERE);
            }
        }
        return engine;
    }
}

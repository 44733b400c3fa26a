package org.biaogan.extractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A picture of what moves, and of photos that Java does not read. */
final class Stills {

    private static final Set<String> PHOTOS = Set.of("image/heic", "image/heif");
    private static final double WHERE = 0.1;
    private static final String STILL = "still.png";

    private Stills() {}

    static boolean isPhoto(String mediaType) {
        return PHOTOS.contains(mediaType);
    }

    static boolean isFilm(String mediaType) {
        return mediaType.startsWith("video/");
    }

    /** The photo, or the first of those that lie in one file. */
    static @Nullable Path ofPhoto(OneRun run, Path decoder)
            throws IOException, Unreadable, InterruptedException {
        run.run(
                List.of(decoder),
                List.of(decoder.toString(), run.file().toString(), run.folder() + "/" + STILL));
        Path still = run.left(STILL);
        return still == null ? run.left("still-1.png") : still;
    }

    /** Seconds of a film; none where it does not say. */
    static @Nullable Double seconds(OneRun run, Path decoder)
            throws IOException, Unreadable, InterruptedException {
        String said =
                run.run(
                        List.of(decoder),
                        List.of(
                                decoder.toString(),
                                "-v",
                                "quiet",
                                "-protocol_whitelist",
                                "file",
                                "-show_entries",
                                "format=duration",
                                "-of",
                                "csv=p=0",
                                run.file().toString()));
        try {
            double seconds = Double.parseDouble(said.strip());
            return Double.isFinite(seconds) && seconds >= 0 ? seconds : null;
        } catch (NumberFormatException saysNothing) {
            return null;
        }
    }

    /** A picture at a tenth of the film, where it has one there, else its first. */
    static @Nullable Path ofFilm(OneRun run, Path decoder, @Nullable Double seconds)
            throws IOException, Unreadable, InterruptedException {
        if (seconds != null) {
            takeAt(run, decoder, seconds * WHERE);
        }
        if (run.left(STILL) == null) {
            takeAt(run, decoder, 0);
        }
        return run.left(STILL);
    }

    private static void takeAt(OneRun run, Path decoder, double seconds)
            throws IOException, Unreadable, InterruptedException {
        run.run(
                List.of(decoder),
                List.of(
                        decoder.toString(),
                        "-v",
                        "quiet",
                        "-nostdin",
                        "-threads",
                        "1",
                        "-protocol_whitelist",
                        "file",
                        "-ss",
                        String.format(Locale.ROOT, "%.2f", seconds),
                        "-i",
                        run.file().toString(),
                        "-map",
                        "0:v:0",
                        "-frames:v",
                        "1",
                        "-vf",
                        "scale='min(1600,iw)':-2",
                        "-y",
                        run.folder() + "/" + STILL));
    }
}

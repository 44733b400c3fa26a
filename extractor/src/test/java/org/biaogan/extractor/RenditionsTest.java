package org.biaogan.extractor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs of the host make of papers, photos and films, and what files cannot make them do.
 */
class RenditionsTest {

    private static final Decoders DECODERS = Decoders.ofThisHost();
    private static final Fences FENCES = Fences.ofThisHost();

    @TempDir private static Path folder;
    private static Readers readers;
    private static Renditions renditions;

    private final Path into = folder.resolve("rendition");

    @BeforeAll
    static void here() {
        readers = Programs.readers(Limits.USUAL, folder.resolve("readers"));
        renditions = renditions(Limits.RENDERING, DECODERS);
    }

    @AfterAll
    static void end() {
        readers.close();
    }

    @Test
    void aWordFileBecomesPagesThatSayTheirWords() throws Exception {
        assumeHere(DECODERS.office());
        Path file = MadePapers.word(folder, "第一页的决议", "第二页的名单");

        assertThat(renditions.make(file, MadePapers.DOCX, into).pdf()).isTrue();

        Reading pages = readers.read(into, "r.pdf");
        assertThat(pages.pages()).isBetween(2, 3);
        assertThat(pages.sections())
                .contains(new Reading.Section(1, "第一页的决议"), new Reading.Section(2, "第二页的名单"));
    }

    @Test
    void aWorkbookAndSlidesBecomePages() throws Exception {
        assumeHere(DECODERS.office());

        renditions.make(MadeFiles.workbook(folder, Map.of("签到", "教师支部")), MadePapers.XLSX, into);
        assertThat(text(readers.read(into, "r.pdf"))).contains("教师支部");
        renditions.make(MadePapers.slides(folder, 3), MadePapers.PPTX, into);
        assertThat(readers.read(into, "r.pdf").pages()).isEqualTo(3);
    }

    @Test
    void aMacroDoesNotRunALinkIsNotFollowedAndAnotherFileIsNotSeen() throws Exception {
        assumeHere(DECODERS.office());
        assumeTrue(FENCES.files() && FENCES.network());
        try (var here = new ServerSocket(0)) {
            here.setSoTimeout(1);
            String outward = "http://127.0.0.1:" + here.getLocalPort() + "/a.png";
            renditions.make(MadePapers.macro(folder, outward), MadePapers.ODT, into);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(here::accept);
        }
        assertThat(text(readers.read(into, "r.pdf"))).isEqualTo("原来的文字");
        long without = Files.size(into);
        String secret = MadePictures.photo(folder).toUri().toString();
        renditions.make(MadePapers.macro(folder, secret), MadePapers.ODT, into);
        assertThat(Files.size(into)).isCloseTo(without, offset(200L));
    }

    @Test
    void whatTakesTooLongIsEndedAndLeavesNothing() throws Exception {
        assumeHere(DECODERS.office());
        var hasty = renditions(new Limits(Duration.ofMillis(200), 0, 2048, 64, 1000), DECODERS);

        assertNone(hasty, Reason.TIME, MadePapers.word(folder, "会议"), MadePapers.DOCX);
        assertThat(Files.list(folder.resolve("renditions-200"))).isEmpty();
    }

    @Test
    void aPhotoOfATelephoneIsDrawnAnew() throws Exception {
        assumeHere(DECODERS.photo());
        Path heic = folder.resolve("photo.heic");
        run("heif-enc", MadePictures.photo(folder).toString(), "-o", heic.toString());

        assertThat(renditions.make(heic, "image/heic", into).pdf()).isFalse();

        assertThat(width()).isEqualTo(64);
        assertThat(Files.readString(into, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aFilmShowsAStillAndSaysHowLongItIsAlsoWhereItBreaksOff() throws Exception {
        assumeHere(DECODERS.film());
        Path film = folder.resolve("film.mp4");
        run(
                "ffmpeg",
                "-v",
                "quiet",
                "-f",
                "lavfi",
                "-i",
                "testsrc=d=12:s=320x180:r=5",
                "-pix_fmt",
                "yuv420p",
                "-movflags",
                "+faststart",
                "-y",
                film.toString());

        assertThat(renditions.make(film, "video/mp4", into).seconds()).isEqualTo(12.0);
        assertThat(width()).isEqualTo(320);
        byte[] whole = Files.readAllBytes(film);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(renditions.make(half, "video/mp4", into).seconds()).isEqualTo(12.0);
        Path head = Files.write(folder.resolve("head"), Arrays.copyOf(whole, 100));
        assertNone(renditions, Reason.BROKEN, head, "video/mp4");
    }

    @Test
    void aListOfOtherFilesIsNoFilm() throws Exception {
        assumeHere(DECODERS.film());
        Path list =
                Files.writeString(folder.resolve("list"), "ffconcat version 1.0\nfile film.mp4\n");

        assertNone(renditions, Reason.BROKEN, list, "video/mp4");
    }

    @Test
    void withoutAProgramThatReadsItAFileIsNotSeenHere() throws Exception {
        var bare = renditions(Limits.RENDERING, Decoders.NONE);

        assertNone(bare, Reason.NOT_HERE, MadePictures.photo(folder), "image/heic");
        assertNone(bare, Reason.NOT_HERE, MadePictures.photo(folder), "image/jpeg");
        assertThat(Decoders.NONE.missing()).hasSize(3);
    }

    private static Renditions renditions(Limits limits, Decoders decoders) {
        Path work = folder.resolve("renditions-" + limits.time().toMillis());
        return new Renditions(FENCES, limits, decoders, readers, work);
    }

    private void assertNone(Renditions by, Reason reason, Path file, String mediaType) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> by.make(file, mediaType, into))
                .extracting(Unreadable::reason)
                .isEqualTo(reason);
    }

    private int width() throws IOException {
        return requireNonNull(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(into))))
                .getWidth();
    }

    private static String text(Reading reading) {
        return String.join("\n", reading.sections().stream().map(Reading.Section::text).toList());
    }

    private static void assumeHere(@Nullable Path decoder) {
        assumeTrue(decoder != null);
    }

    private static void run(String... command) throws Exception {
        assertThat(
                        new ProcessBuilder(List.of(command))
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor())
                .isZero();
    }
}

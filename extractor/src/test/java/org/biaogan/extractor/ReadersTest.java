package org.biaogan.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.extractor.Unreadable.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files say, and what becomes of those that must not be read to the end. */
class ReadersTest {

    @TempDir private static Path folder;
    private static Readers readers;

    @BeforeAll
    static void oneProcess() {
        readers = Programs.readers(Limits.USUAL, folder.resolve("work"));
    }

    @AfterAll
    static void end() {
        readers.close();
    }

    @Test
    void aPdfSaysItsTextPageByPage() throws Exception {
        Reading reading = read(MadeFiles.pdf(folder, "First page", "Second page"), "纪要.pdf");

        assertThat(reading.mediaType()).isEqualTo("application/pdf");
        assertThat(reading.pages()).isEqualTo(2);
        assertThat(reading.sections())
                .containsExactly(new Section(1, "First page"), new Section(2, "Second page"));
        assertThat(reading.facts()).containsEntry(Fact.CREATED, "2026-03-05T08:00:00Z");
    }

    @Test
    void aWordFileSaysItsParagraphsAndAWorkbookItsSheets() throws Exception {
        Reading word = read(MadeFiles.word(folder, "支部委员会会议记录", "应到 5 人，实到 5 人"), "记录.docx");
        Reading sheet = read(MadeFiles.workbook(folder, Map.of("签到", "教师支部")), "签到.xlsx");

        assertThat(text(word)).contains("支部委员会会议记录", "应到 5 人，实到 5 人");
        assertThat(word.pages()).isNull();
        assertThat(text(sheet)).contains("教师支部");
        assertThat(sheet.pages()).isEqualTo(1);
    }

    @Test
    void anOfdSaysItsTextPageByPage() throws Exception {
        Reading reading = read(MadeFiles.ofd(folder, "关于公布名单的通知", "附件"), "通知.ofd");

        assertThat(reading.mediaType()).isEqualTo("application/ofd");
        assertThat(reading.sections())
                .containsExactly(new Section(1, "关于公布名单的通知"), new Section(2, "附件"));
    }

    @Test
    void aMailSaysWhatItIsAboutAndWhenItWasSentAndNotWhatItBrings() throws Exception {
        Reading reading = read(MadeArchives.mail(folder, "会议纪要.txt"), "来信.eml");

        assertThat(reading.facts())
                .containsEntry(Fact.SUBJECT, "minutes")
                .containsEntry(Fact.SENT, "2026-03-05T01:30:00Z");
        assertThat(text(reading)).isEqualTo("See the minutes.");
    }

    @Test
    void aTextOfAnOldProgramIsReadInItsOwnCharacters() throws Exception {
        String words = "党总支会议纪要：研究示范课程建设工作，明确任务分工和完成时限。".repeat(20);
        Path file = Files.write(folder.resolve("gbk"), words.getBytes(Charset.forName("GB18030")));

        assertThat(text(read(file, "纪要.txt"))).contains("研究示范课程建设工作");
    }

    @Test
    void aPhotoSaysItsDayAndSizeAndNeverItsPlace() throws Exception {
        Reading reading = read(MadePictures.photo(folder), "现场.jpg");

        assertThat(reading.facts())
                .containsEntry(Fact.TAKEN, "2026-03-05T09:30:00")
                .containsEntry(Fact.WIDTH, "64");
        assertThat(reading.toString()).doesNotContain("39.9", "116.3", "39°");
    }

    @Test
    void aPageAndAPhotoAreDrawnAnewWithNothingButWhatIsSeen() throws Exception {
        Path pdf = MadeFiles.pdf(folder, "First", "Second");
        BufferedImage page = image(readers.picture(pdf, "纪要.pdf", 2, 400));
        byte[] photo = readers.picture(MadePictures.photo(folder), "现场.jpg", 1, 32);

        assertThat(page.getWidth()).isEqualTo(400);
        assertThat(page.getHeight()).isBetween(510, 525);
        assertThat(image(photo).getWidth()).isEqualTo(32);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        Path webp = MadePictures.webp(folder);
        assertThat(image(readers.picture(webp, "图.webp", 1, 400)).getWidth()).isEqualTo(16);
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readers.picture(pdf, "纪要.pdf", 3, 400));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readers.picture(plain("无图"), "a.txt", 1, 400));
    }

    @Test
    void aPhotoAndAFirstPageHaveALookAPlainPictureAndAWordFileNone() throws Exception {
        Path seen = MadePictures.written(folder, "会议记录", "应到五人", "实到五人");
        Path scan = MadeScans.scan(folder, seen, 2);

        assertThat(readers.look(seen, "白板.png")).isNotZero();
        assertThat(readers.look(scan, "扫描.pdf")).isNotZero();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readers.look(MadePictures.photo(folder), "现场.jpg"));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readers.look(MadeFiles.word(folder, "会议记录"), "记录.docx"));
    }

    @Test
    void aPictureOfSixtyThousandTimesSixtyThousandPixelsIsExcessive() throws Exception {
        Path huge = MadePictures.hugePng(folder, 60_000);

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readers.picture(huge, "大.png", 1, 400))
                .extracting(Unreadable::reason)
                .isEqualTo(Reason.EXCESSIVE);
        assertThat(read(huge, "大.png").facts()).containsEntry(Fact.WIDTH, "60000");
    }

    @Test
    void aLockedFileABrokenOneAndOneThatLiesAreToldApart() throws Exception {
        assertUnreadable(Reason.LOCKED, MadeFiles.locked(folder), "锁.pdf");
        Path whole = MadeFiles.word(folder, "会议记录");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
        assertUnreadable(Reason.BROKEN, half, "半截.docx");
        Reading lies = read(MadeFiles.pdf(folder, "I am a PDF"), "不是图片.jpg");
        assertThat(lies.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aBombIsExcessiveAndTheSameProcessGoesOn() throws Exception {
        assertUnreadable(Reason.EXCESSIVE, MadeFiles.bomb(folder), "材料.zip");
        assertUnreadable(Reason.EXCESSIVE, MadeFiles.nested(folder, 50), "套娃.zip");

        assertThat(text(read(plain("还在"), "a.txt"))).isEqualTo("还在");
    }

    @Test
    void textWithoutEndIsCutOffAndSaidSo() throws Exception {
        try (Readers few =
                Programs.readers(
                        new Limits(Duration.ofMinutes(1), 256, 1024, 64, 1_000),
                        folder.resolve("few"))) {
            Reading reading = few.read(plain("字".repeat(5_000)), "长.txt");

            assertThat(reading.cutShort()).isTrue();
            assertThat(text(reading)).hasSizeBetween(900, 1_000);
        }
    }

    @Test
    void aFileThatTakesTooLongEndsItsProcessAndTheNextOneIsRead() throws Exception {
        assertEnds(
                Reason.TIME,
                new Limits(Duration.ofSeconds(4), 256, 1024, 64, 4_000_000),
                MadeFiles.crowd(folder, 6_000),
                "多.zip");
    }

    @Test
    void aFileThatTakesTooMuchMemoryEndsItsProcessAndTheNextOneIsRead() throws Exception {
        assertEnds(
                Reason.KILLED,
                new Limits(Duration.ofMinutes(1), 64, 1024, 64, 90_000_000),
                plain("long ".repeat(16_000_000)),
                "大.txt");
    }

    private static void assertEnds(Reason reason, Limits limits, Path file, String name)
            throws Exception {
        try (Readers few = Programs.readers(limits, folder.resolve(reason.name()))) {
            assertThat(text(few.read(plain("先"), "a.txt"))).isEqualTo("先");
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> few.read(file, name))
                    .extracting(Unreadable::reason)
                    .isEqualTo(reason);
            assertThat(text(few.read(plain("后"), "a.txt"))).isEqualTo("后");
        }
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void assertUnreadable(Reason reason, Path file, String name) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(file, name))
                .extracting(Unreadable::reason)
                .isEqualTo(reason);
    }

    private static Path plain(String words) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "plain", ""), words, StandardCharsets.UTF_8);
    }

    private static Reading read(Path file, String name) throws Exception {
        return readers.read(file, name);
    }

    private static String text(Reading reading) {
        return String.join("\n", reading.sections().stream().map(Section::text).toList());
    }
}

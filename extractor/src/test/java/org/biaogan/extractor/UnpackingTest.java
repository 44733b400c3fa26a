package org.biaogan.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.biaogan.extractor.Unpacked.Entry;
import org.biaogan.extractor.Unpacked.LeftOut;
import org.biaogan.extractor.Unpacked.Why;
import org.biaogan.extractor.Unreadable.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of archives and mails, and what stays in them. */
class UnpackingTest {

    private static final String MINUTES = "2026年/第三党支部/支委会记录.txt";

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
    void namesOfChineseWindowsAreReadAndWhatProgramsLeaveIsNotTaken() throws Exception {
        Path zip =
                MadeArchives.zip(
                        folder,
                        Charset.forName("GB18030"),
                        "2026年/",
                        MINUTES,
                        "2026年/Thumbs.db",
                        "__MACOSX/2026年/._a",
                        "2026年/~$记录.docx");
        Path into = into();
        Unpacked unpacked = readers.unpack(zip, "材料.zip", into);

        assertThat(unpacked.files()).extracting(Entry::path).containsExactly(MINUTES);
        assertThat(into.resolve("1")).hasBinaryContent(MadeArchives.bytes(MINUTES));
        assertThat(unpacked.files().getFirst().modified()).isNotNull();
        assertThat(names(MadeArchives.zip(folder, StandardCharsets.UTF_8, MINUTES), "a.zip"))
                .containsExactly(MINUTES);
    }

    @Test
    void sevenZipRarAndMailGiveTheirFiles() throws Exception {
        assertThat(names(MadeArchives.sevenZip(folder, MINUTES, "b.txt"), "a.7z"))
                .containsExactly(MINUTES, "b.txt");
        Path into = into();
        Unpacked rar = readers.unpack(MadeArchives.rar(folder, MINUTES, "b.txt"), "a.rar", into);
        assertThat(rar.files()).extracting(Entry::path).containsExactly(MINUTES, "b.txt");
        assertThat(into.resolve("1")).hasBinaryContent(MadeArchives.bytes(MINUTES));
        assertThat(names(MadeArchives.mail(folder, "会议纪要.txt"), "来信.eml"))
                .containsExactly("会议纪要.txt");
    }

    @Test
    void aLinkIsNotTakenALockedFileIsNamedAndAPathLeadsNowhere() throws Exception {
        Path into = into();
        Unpacked unpacked = readers.unpack(MadeArchives.zipWithTraps(folder), "坑.zip", into);

        assertThat(unpacked.files()).extracting(Entry::path).containsExactly("../../above.txt");
        assertThat(unpacked.leftOut()).containsExactly(new LeftOut("secret.txt", Why.LOCKED));
        try (Stream<Path> all = Files.list(into)) {
            assertThat(all).containsExactly(into.resolve("1"));
        }
    }

    @Test
    void anArchiveThatGivesTooMuchGivesNothing() throws Exception {
        Path into = into();
        var little = new Limits(Duration.ofMinutes(1), 256, 1024, 64, 1_000);
        Path bomb = MadeFiles.zeros(folder, 100);

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readers.unpack(bomb, "材料.zip", into, little))
                .extracting(Unreadable::reason)
                .isEqualTo(Reason.EXCESSIVE);
        assertThat(into).isEmptyDirectory();
        assertThat(names(MadeFiles.nested(folder, 50), "套娃.zip")).containsExactly("a49.zip");
    }

    @Test
    void whatIsNoArchiveAndWhatBreaksOffIsSaid() throws Exception {
        assertUnreadable(Reason.NOT_HERE, MadeFiles.word(folder, "会议记录"), "记录.docx");
        byte[] rar = Files.readAllBytes(MadeArchives.sevenZip(folder, MINUTES));
        Path half = Files.write(folder.resolve("half.7z"), Arrays.copyOf(rar, 40));
        assertUnreadable(Reason.BROKEN, half, "半截.7z");
    }

    private static void assertUnreadable(Reason reason, Path file, String name) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readers.unpack(file, name, into()))
                .extracting(Unreadable::reason)
                .isEqualTo(reason);
    }

    private static Stream<String> names(Path archive, String name) throws Exception {
        return readers.unpack(archive, name, into()).files().stream().map(Entry::path);
    }

    private static Path into() throws IOException {
        return Files.createTempDirectory(folder, "into");
    }
}

package org.biaogan.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.extractor.Unreadable.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files that reach for what is not theirs, break off, or ask for what nobody has. */
class BadFilesTest {

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
    void aFileThatAsksForAnotherFileAndForAHostGetsNeither() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "别人的文件");
        try (var host = new ServerSocket(0)) {
            host.setSoTimeout(300);
            String reaching =
                    """
                    <!DOCTYPE a [<!ENTITY file SYSTEM "%s">
                    <!ENTITY host SYSTEM "http://127.0.0.1:%d/a">
                    <!ENTITY %% more SYSTEM "http://127.0.0.1:%2$d/b"> %%more;]>
                    <svg xmlns="http://www.w3.org/2000/svg"><text>&file;&host;</text></svg>
                    """
                            .formatted(secret.toUri(), host.getLocalPort());
            for (String name : new String[] {"图.svg", "表.xml"}) {
                assertThat(said(write(reaching.getBytes(StandardCharsets.UTF_8)), name))
                        .doesNotContain("别人的文件");
            }
            assertThat(said(word(reaching), "记录.docx")).doesNotContain("别人的文件");
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(host::accept);
        }
    }

    @Test
    void aFilmThatBreaksOffEndsNoProcess() throws Exception {
        byte[] film = new byte[600];
        System.arraycopy(
                "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 12);
        System.arraycopy(
                "\0\0\u00ff\u00f0moov".getBytes(StandardCharsets.ISO_8859_1), 0, film, 24, 8);

        said(write(film), "现场.mp4");
        said(write(Arrays.copyOf(film, 30)), "现场.mp4");
        assertThat(said(write("还在".getBytes(StandardCharsets.UTF_8)), "a.txt")).isEqualTo("还在");
    }

    @Test
    void aFormThatDrawsItselfIsNotFollowedForEver() throws Exception {
        assertThat(said(MadeScans.formInItself(folder, "- 2 -"), "扫描.pdf")).contains("- 2 -");
    }

    @Test
    void aLockedOfficeFileWantsItsPassword() throws Exception {
        var locked = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("password");
            try (var into = encryptor.getDataStream(container)) {
                Files.copy(MadeFiles.workbook(folder, Map.of("签到", "教师支部")), into);
            }
            container.writeFilesystem(locked);
        }
        Path file = write(locked.toByteArray());

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readers.read(file, "签到.xlsx"))
                .extracting(Unreadable::reason)
                .isEqualTo(Reason.LOCKED);
    }

    @Test
    void aPageAndAnArchiveAtOnceIsReadAsOneOfThem() throws Exception {
        var both = new ByteArrayOutputStream();
        both.write("<html><script>alert(1)</script></html>\n".getBytes(StandardCharsets.UTF_8));
        Files.copy(MadeFiles.nested(folder, 1), both);
        Path file = write(both.toByteArray());

        said(file, "二合一.html");
        said(file, "二合一.zip");
        assertThat(said(write("还在".getBytes(StandardCharsets.UTF_8)), "a.txt")).isEqualTo("还在");
    }

    /** A paper whose text is an XML of one's own. */
    private static Path word(String xml) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return write(out.toByteArray());
    }

    private static Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "made", ""), bytes);
    }

    /** What a file says; nothing where it says why it cannot be read. */
    private static String said(Path file, String name) throws Exception {
        try {
            return String.join(
                    "\n", readers.read(file, name).sections().stream().map(Section::text).toList());
        } catch (Unreadable why) {
            assertThat(why.reason()).isNotEqualTo(Reason.KILLED);
            return "";
        }
    }
}

package org.biaogan.extractor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives and mails as people send them. */
final class MadeArchives {

    private MadeArchives() {}

    /** With names in the characters of Chinese Windows, which says so nowhere. */
    static Path zip(Path folder, Charset names, String... paths) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".zip");
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(false);
            for (String path : paths) {
                zip.putArchiveEntry(new ZipArchiveEntry(path));
                if (!path.endsWith("/")) {
                    zip.write(bytes(path));
                }
                zip.closeArchiveEntry();
            }
        }
        return file;
    }

    /** A link to the outside, and one file with a password. */
    static Path zipWithTraps(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".zip");
        try (var zip = new ZipArchiveOutputStream(file)) {
            var link = new ZipArchiveEntry("link.txt");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write(bytes("/etc/passwd"));
            zip.closeArchiveEntry();
            var above = new ZipArchiveEntry("../../above.txt");
            zip.putArchiveEntry(above);
            zip.write(bytes("above"));
            zip.closeArchiveEntry();
            zip.putArchiveEntry(new ZipArchiveEntry("secret.txt"));
            zip.write(bytes("secret"));
            zip.closeArchiveEntry();
        }
        return Files.write(file, withPassword(Files.readAllBytes(file), "secret.txt"));
    }

    /** Says in the list of a ZIP that one file wants a password (APPNOTE 4.4.4, bit 0). */
    private static byte[] withPassword(byte[] zip, String name) {
        String all = new String(zip, StandardCharsets.ISO_8859_1);
        int header = all.lastIndexOf("PK\u0001\u0002", all.lastIndexOf(name));
        zip[header + 8] |= 1;
        zip[all.indexOf(name) - 24] |= 1;
        return zip;
    }

    static Path sevenZip(Path folder, String... paths) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".7z");
        try (var archive = new SevenZOutputFile(file.toFile())) {
            for (String path : paths) {
                var entry = new SevenZArchiveEntry();
                entry.setName(path);
                archive.putArchiveEntry(entry);
                archive.write(bytes(path));
                archive.closeArchiveEntry();
            }
        }
        return file;
    }

    /** RAR 5.0 with stored files, byte by byte as its technical note says. */
    static Path rar(Path folder, String... paths) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0});
        header(out, new byte[] {1, 0, 0});
        for (String path : paths) {
            byte[] content = bytes(path);
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            var check = new CRC32();
            check.update(content);
            var head = new ByteArrayOutputStream();
            head.write(new byte[] {2, 2, (byte) content.length, 4, (byte) content.length, 0});
            head.write(little(check.getValue()));
            head.write(new byte[] {0, 1, (byte) name.length});
            head.write(name);
            header(out, head.toByteArray());
            out.write(content);
        }
        header(out, new byte[] {5, 0, 0});
        return Files.write(Files.createTempFile(folder, "made", ".rar"), out.toByteArray());
    }

    /** Checksum and length stand before each header. */
    private static void header(ByteArrayOutputStream out, byte[] head) throws IOException {
        var sized = new ByteArrayOutputStream();
        sized.write(head.length);
        sized.write(head);
        var check = new CRC32();
        check.update(sized.toByteArray());
        out.write(little(check.getValue()));
        out.write(sized.toByteArray());
    }

    private static byte[] little(long number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) number).array();
    }

    static Path mail(Path folder, String attachment) throws IOException {
        String coded =
                "=?UTF-8?B?"
                        + Base64.getEncoder()
                                .encodeToString(attachment.getBytes(StandardCharsets.UTF_8))
                        + "?=";
        String mail =
                """
                From: office@example.org
                To: branch@example.org
                Subject: minutes
                Date: Thu, 5 Mar 2026 09:30:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="next"

                --next
                Content-Type: text/plain; charset=utf-8

                See the minutes.
                --next
                Content-Type: text/plain; name="%1$s"
                Content-Disposition: attachment; filename="%1$s"
                Content-Transfer-Encoding: base64

                %2$s
                --next--
                """
                        .formatted(coded, Base64.getEncoder().encodeToString(bytes(attachment)))
                        .replace("\n", "\r\n");
        return Files.writeString(Files.createTempFile(folder, "made", ".eml"), mail);
    }

    /** What a file of this path holds. */
    static byte[] bytes(String path) {
        return ("内容：" + path).getBytes(StandardCharsets.UTF_8);
    }
}

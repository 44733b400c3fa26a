package org.biaogan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir private Path folder = Path.of("");

    private final MediaTypes types = new MediaTypes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    \\1\\2\\3\\0\\4 | x.pdf | application/octet-stream
                    \\1\\2\\3\\0\\4 | x.svg | application/octet-stream
                    \\1\\2\\3\\0\\4 | x.docx | application/octet-stream
                    会议内容 | 纪要.txt | text/plain
                    会议内容 | 纪要.pdf | text/plain
                    会议内容 | 纪要.svg | text/plain
                    a,b,c | 表.csv | text/csv
                    <html><script>alert(1)</script></html> | x.pdf | text/html
                    <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg> | x.png | image/svg+xml
                    GIF89a<html><script>alert(1)</script></html> | x.html | image/gif
                    %PDF-1.7 | 说明 | application/pdf
                    """)
    void theContentSpeaksAndTheNameOnlyRefinesIt(String content, String name, String type)
            throws IOException {
        byte[] bytes = content.translateEscapes().getBytes(StandardCharsets.UTF_8);
        assertThat(type(bytes, name)).isEqualTo(type);
    }

    @Test
    void anOfficeFileSaysWhatItsPartsAreAndABrokenOneIsDamaged() throws IOException {
        byte[] word = zip("[Content_Types].xml");
        assertThat(type(word, "纪要.docx")).isEqualTo(WORD);
        assertThat(type(zip("a.txt"), "纪要.docx")).isEqualTo("application/zip");
        assertThat(type(Arrays.copyOf(word, word.length - 30), "纪要.docx"))
                .isEqualTo(StoredFile.DAMAGED);
    }

    private String type(byte[] bytes, String name) throws IOException {
        return types.of(Files.write(folder.resolve("part"), bytes), name);
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

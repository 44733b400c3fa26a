package org.biaogan.extractor.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.biaogan.extractor.Unpacked;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Archives of any bytes give numbered files in one folder, or are refused. */
class FuzzedArchivesTest {

    private static final long MOST = 1 << 16;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createTempDirectory("fuzzed");
        Files.createDirectory(folder.resolve("within"));
    }

    @AfterEach
    void end() throws IOException {
        for (Path it : all()) {
            Files.delete(it);
        }
    }

    @FuzzTest
    void aZipGivesNumberedFilesWithinItsLimitsOrNone(byte[] bytes) throws IOException {
        Path zip = Files.write(folder.resolve("a.zip"), bytes);
        try {
            Unpacked unpacked = new Unpacking(folder.resolve("within"), MOST).unpack(zip, "a.zip");
            assertThat(unpacked.files()).hasSizeLessThanOrEqualTo(Wire.MOST_FILES);
        } catch (Unreadable refused) {
            assertThat(refused.reason()).isNotNull();
        }
        assertThat(all()).allMatch(it -> it.equals(folder) || it.equals(zip) || isNumbered(it));
    }

    @FuzzTest
    void anOfdIsReadOrSaidToBeBroken(byte[] bytes) throws Exception {
        Path ofd = Files.write(folder.resolve("a.ofd"), bytes);
        try (TikaInputStream in = TikaInputStream.get(ofd)) {
            new OfdParser().parse(in, new DefaultHandler(), new Metadata(), new ParseContext());
        } catch (TikaException | SAXException | IOException broken) {
            assertThat(broken).isNotNull();
        }
    }

    private boolean isNumbered(Path path) {
        Path within = folder.resolve("within");
        return path.startsWith(within) && within.relativize(path).toString().matches("[0-9]*");
    }

    /** Everything in the folder, the deepest first. */
    private List<Path> all() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}

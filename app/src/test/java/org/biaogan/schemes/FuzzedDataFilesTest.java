package org.biaogan.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.biaogan.schemes.DataFiles.DataFile;

/** A data file is read, or it is said in which line it is broken; nothing else comes of it. */
class FuzzedDataFilesTest {

    @FuzzTest
    void aSchemeIsReadOrItsLineIsNamed(byte[] bytes) {
        try {
            SchemeFile scheme = SchemeFile.read(file(bytes));
            assertThat(scheme.codes()).isNotEmpty();
        } catch (BrokenFile broken) {
            assertLine(broken, bytes);
        }
    }

    @FuzzTest
    void aMappingIsReadOrItsLineIsNamed(byte[] bytes) {
        try {
            assertThat(MappingFile.read(file(bytes)).lines()).isNotEmpty();
        } catch (BrokenFile broken) {
            assertLine(broken, bytes);
        }
    }

    private static DataFile file(byte[] bytes) {
        return new DataFile("a.yaml", false, "", DataFiles.text("a.yaml", bytes));
    }

    private static void assertLine(BrokenFile broken, byte[] bytes) {
        long breaks = 0;
        for (byte it : bytes) {
            breaks += it == '\n' || it == '\r' || it < 0 ? 1 : 0;
        }
        assertThat((long) broken.line()).isBetween(1L, 1 + breaks);
        assertThat(broken.inChinese()).contains("第 " + broken.line() + " 行");
    }
}

package org.biaogan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Past a certain length a file has a second noun in it. */
class FileLengthTest {

    @Test
    void noClassIsLongerThanThreeHundredLines() throws IOException {
        assertThat(longer("java", 300)).isEmpty();
    }

    @Test
    void noTemplateIsLongerThanAHundredAndFiftyLines() throws IOException {
        assertThat(longer("jte", 150)).isEmpty();
    }

    private static TreeSet<String> longer(String folder, int most) throws IOException {
        var found = new TreeSet<String>();
        for (Path file : Sources.under(folder)) {
            long lines = Files.readString(file).lines().count();
            if (lines > most) {
                found.add(file.getFileName() + " " + lines);
            }
        }
        return found;
    }
}

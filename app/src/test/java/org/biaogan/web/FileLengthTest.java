package org.biaogan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Past a certain length a file has a second noun in it. */
class FileLengthTest {

    @Test
    void noClassIsLongerThanThreeHundredLines() throws IOException {
        assertThat(longer(Sources.under("java"), 300)).isEmpty();
    }

    @Test
    void noTestClassIsLongerThanTwoHundredAndFiftyLines() throws IOException {
        assertThat(longer(Sources.ofTests(), 250)).isEmpty();
    }

    @Test
    void noTemplateIsLongerThanAHundredLines() throws IOException {
        assertThat(longer(Sources.under("jte"), 100)).isEmpty();
    }

    private static TreeSet<String> longer(List<Path> files, int most) throws IOException {
        var found = new TreeSet<String>();
        for (Path file : files) {
            long lines = Files.readString(file).lines().count();
            if (lines > most) {
                found.add(file.getFileName() + " " + lines);
            }
        }
        return found;
    }
}

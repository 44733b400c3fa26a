package org.biaogan.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the people of the sample sign in, in a file of the home that only its owner may read. */
@Component
class SignInSheet {

    private final Path file;

    SignInSheet(@Value("${biaogan.home}") Path home) {
        this.file = home.resolve("sample-sign-in.txt");
    }

    void write(List<SamplePeople.SignIn> signIns) {
        var lines =
                signIns.stream()
                        .map(it -> "  %-12s%-18s%s".formatted(it.name(), it.password(), it.who()))
                        .toList();
        try {
            Files.deleteIfExists(file);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines, none where there is no sample. */
    List<String> read() {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

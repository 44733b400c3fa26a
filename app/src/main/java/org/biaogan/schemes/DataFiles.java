package org.biaogan.schemes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The data files of one kind: those that ship with the product, then those a college put into the
 * folder of that name in its home.
 */
@Component
public class DataFiles {

    private final String home;

    DataFiles(@Value("${biaogan.home:home}") String home) {
        this.home = home;
    }

    /** A data file: its name as it is told in errors, its digest, its text. */
    public record DataFile(String name, String sha256, String text) {}

    public List<DataFile> list(String folder) {
        var files = new ArrayList<DataFile>();
        try {
            for (String place : List.of("classpath:" + folder, "file:" + home + "/" + folder)) {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources(place + "/*.yaml")) {
                    String name = folder + "/" + Objects.requireNonNull(file.getFilename());
                    String text =
                            file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
                    files.add(new DataFile(name, digest(text), text));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(files);
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.biaogan.schemes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
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

    public DataFiles(@Value("${biaogan.home:home}") String home) {
        this.home = home;
    }

    /**
     * A data file.
     *
     * @param name as it is told in errors
     * @param ships whether it came with the product, not from the home
     */
    public record DataFile(String name, boolean ships, String sha256, String text) {}

    public List<DataFile> list(String folder) {
        var files = new ArrayList<DataFile>();
        files.addAll(list("classpath:" + folder, folder, true));
        files.addAll(list("file:" + home + "/" + folder, "home/" + folder, false));
        return List.copyOf(files);
    }

    private static List<DataFile> list(String place, String told, boolean ships) {
        var files = new ArrayList<DataFile>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources(place + "/*.yaml")) {
                String name = told + "/" + Objects.requireNonNull(file.getFilename());
                String text = text(name, file.getContentAsByteArray());
                files.add(new DataFile(name, ships, digest(text), text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** The text without the mark some editors put before it; refused where it is not UTF-8. */
    static String text(String name, byte[] bytes) {
        var text = CharBuffer.allocate(bytes.length);
        CoderResult read =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes), text, true);
        String sound = text.flip().toString();
        if (read.isError()) {
            int line = 1 + (int) sound.chars().filter(it -> it == '\n').count();
            throw new BrokenFile(
                    name,
                    line,
                    "text in UTF-8; save the file again with this encoding",
                    "UTF-8 编码的文字，请用这种编码另存");
        }
        return (sound.startsWith("\uFEFF") ? sound.substring(1) : sound).replace("\r\n", "\n");
    }

    static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.biaogan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a backup consists of: each file's name and SHA-256, as {@code sha256sum -c} reads it. */
record Manifest(SortedMap<String, String> sums) {

    static final String NAME = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    Manifest {
        sums = new TreeMap<>(sums);
    }

    static Manifest read(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new LauncherException(
                    "%s is not a whole backup: it has no %s. Choose a folder that bin/backup has made."
                                    .formatted(backup, NAME)
                            + " / 该目录不是完整的备份：请选择 bin/backup 生成的目录。");
        }
        SortedMap<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || isOutside(backup, parts.group(2))) {
                throw new LauncherException(
                        "%s is damaged at the line: %s. Use another backup.".formatted(file, line)
                                + " / 备份清单已损坏：请使用另一份备份。");
            }
            sums.put(parts.group(2), parts.group(1));
        }
        return new Manifest(sums);
    }

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(folder.resolve(NAME), text, StandardCharsets.UTF_8);
    }

    private static boolean isOutside(Path backup, String name) {
        return !backup.resolve(name).normalize().startsWith(backup.normalize());
    }
}

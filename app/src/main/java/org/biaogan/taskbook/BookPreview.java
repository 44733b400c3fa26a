package org.biaogan.taskbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.biaogan.schemes.Wording;

/**
 * What a task book that came back would change.
 *
 * @param offices by their codes, those that its cells may name
 * @param promised the keys of those that change what an approved task book promises, which is asked
 *     for and not done at once
 * @param added what each new task would say, by the key of its difference
 */
public record BookPreview(
        List<Difference> differences,
        Map<String, Wording> offices,
        List<String> promised,
        Map<String, Map<Column, String>> added) {

    public BookPreview {
        differences = List.copyOf(differences);
        offices = Map.copyOf(offices);
        promised = List.copyOf(promised);
        added = Map.copyOf(added);
    }

    public long count(Difference.Kind kind) {
        return differences.stream().filter(it -> it.kind() == kind).count();
    }

    /** What a new task would say beside its name, in the order of the sheet. */
    public Map<Column, String> added(Difference difference) {
        var said = new EnumMap<Column, String>(Column.class);
        added.getOrDefault(difference.key(), Map.of())
                .forEach((column, words) -> {
                    if (column != Column.TITLE && !words.isEmpty()) {
                        said.put(column, words);
                    }
                });
        return said;
    }

    public boolean isPromised(Difference difference) {
        return promised.contains(difference.key());
    }

    /** Whether anything of it may be done. */
    public boolean right() {
        return differences.stream().anyMatch(it -> !it.isRefused());
    }

    /** The same as long as the same would be done to the same: both sides of each difference. */
    public String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (Difference it : differences) {
                for (Object part :
                        List.of(it.key(), it.kind(), it.now(), it.said(), isPromised(it))) {
                    sha256.update(Objects.toString(part).getBytes(StandardCharsets.UTF_8));
                    sha256.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

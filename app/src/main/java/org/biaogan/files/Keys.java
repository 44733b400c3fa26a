package org.biaogan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key file of the store: a key in each line, in Base64. The first seals what comes in, the
 * others open what came before; lines with # are remarks.
 */
record Keys(List<Key> keys) {

    static final Keys NONE = new Keys(List.of());

    Keys {
        keys = List.copyOf(keys);
    }

    /** The keys of this file; none where no file is named. */
    static Keys read(@Nullable Path file, Path home) {
        if (file == null) {
            return NONE;
        }
        if (file.toAbsolutePath().normalize().startsWith(home.toAbsolutePath().normalize())) {
            throw new StoreRefuses(
                    "The key file %s lies inside the home, where whoever takes the files takes the key too. Move it outside and name it with biaogan.store.keys."
                            .formatted(file),
                    "密钥文件不能放在数据目录之内：请移到别处，再用 biaogan.store.keys 指明。");
        }
        var keys = new ArrayList<Key>();
        for (String line : lines(file)) {
            keys.add(key(line, file));
        }
        return new Keys(keys);
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines =
                    Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                            .toList();
            if (lines.isEmpty()) {
                throw new StoreRefuses(
                        "The key file %s holds no key. bin/key makes one.".formatted(file),
                        "密钥文件中没有密钥：可用 bin/key 生成。");
            }
            return lines;
        } catch (IOException unreadable) {
            throw new StoreRefuses(
                    "The key file %s cannot be read (%s).".formatted(file, unreadable),
                    "密钥文件无法读取，请检查 biaogan.store.keys 所指的位置和权限。");
        }
    }

    private static Key key(String line, Path file) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(line);
        } catch (IllegalArgumentException noBase64) {
            secret = new byte[0];
        }
        if (secret.length != Key.BYTES) {
            throw new StoreRefuses(
                    "The key file %s has a line that is no key: each is 32 bytes in Base64."
                            .formatted(file),
                    "密钥文件中有一行不是密钥：每行应为 32 字节的 Base64。");
        }
        return Key.of(secret);
    }

    /** The one that seals what comes in. */
    Optional<Key> current() {
        return keys.stream().findFirst();
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}

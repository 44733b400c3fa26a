package org.biaogan.dossier;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a pack by their names, whether still in the ZIP or unpacked into a folder. */
final class UnpackedPack implements Closeable {

    private final @Nullable ZipFile zip;
    private final Map<String, Source> files = new LinkedHashMap<>();
    private final List<String> namesTwice = new ArrayList<>();

    private interface Source {
        InputStream open() throws IOException;
    }

    private UnpackedPack(@Nullable ZipFile zip) {
        this.zip = zip;
    }

    static UnpackedPack open(Path path) throws IOException {
        return Files.isDirectory(path) ? ofFolder(path) : ofZip(new ZipFile(path.toFile()));
    }

    private static UnpackedPack ofZip(ZipFile zip) {
        var pack = new UnpackedPack(zip);
        zip.stream()
                .filter(it -> !it.isDirectory())
                .forEach(it -> pack.put(it.getName(), () -> content(zip, it)));
        return pack;
    }

    private static InputStream content(ZipFile zip, ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    private static UnpackedPack ofFolder(Path folder) throws IOException {
        var pack = new UnpackedPack(null);
        try (var all = Files.walk(folder)) {
            all.filter(it -> !Files.isDirectory(it))
                    .sorted()
                    .forEach(it -> pack.put(nameIn(folder, it), () -> Files.newInputStream(it)));
        }
        return pack;
    }

    private static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** Some systems take letters with marks apart when they unpack; the file is the same. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private void put(String name, Source source) {
        if (files.put(normal(name), source) != null) {
            namesTwice.add(name);
        }
    }

    Set<String> names() {
        return files.keySet();
    }

    List<String> namesTwice() {
        return List.copyOf(namesTwice);
    }

    byte[] bytes(String name) throws IOException {
        try (InputStream bytes = source(name).open()) {
            return bytes.readAllBytes();
        }
    }

    String sha256(String name) throws IOException {
        try (InputStream bytes = source(name).open()) {
            return Sha256.copy(bytes, OutputStream.nullOutputStream(), new byte[1 << 16]).sha256();
        }
    }

    private Source source(String name) throws IOException {
        Source source = files.get(name);
        if (source == null) {
            throw new IOException(name);
        }
        return source;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}

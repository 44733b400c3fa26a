package org.biaogan.dossier;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * Checks a pack, as a ZIP or unpacked, against its own SHA256SUMS: without the server, without a
 * network, with nothing but Java 17 or newer. Every pack carries it, joined with the classes it
 * uses into one file, and whoever received one runs {@code java Verify.java PACK}; so all of them
 * need a JDK and nothing else.
 */
public final class VerifyPack {

    private static final String SUMS = "SHA256SUMS";
    private static final int FOUND_SOMETHING = 1;
    private static final int NOT_ASKED_PROPERLY = 2;

    private static final String SEALS = "核对/存证.txt";

    private final PrintStream out;
    private final Map<String, String> found = new LinkedHashMap<>();
    private int problems;

    private VerifyPack(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /**
     * 0 where every file is there and unchanged and nothing was added; 1 otherwise; 2 on misuse.
     */
    static int run(String[] arguments, PrintStream out) {
        boolean beside = arguments.length == 3 && arguments[1].equals("--roots");
        if (arguments.length != 1 && !beside) {
            out.println(
                    "用法：java Verify.java 材料包.zip（或已解压的文件夹） [--roots 另处保存的存证根] / Usage: java Verify.java PACK.zip (or an unpacked folder) [--roots FILE]");
            return NOT_ASKED_PROPERLY;
        }
        return new VerifyPack(out)
                .verify(
                        Path.of(arguments[0]),
                        beside ? Optional.of(Path.of(arguments[2])) : Optional.empty());
    }

    private int verify(Path path, Optional<Path> roots) {
        if (!Files.exists(path)) {
            problem("没有这个文件：" + path, "No such file: " + path);
            return NOT_ASKED_PROPERLY;
        }
        try (Unpacked pack = Unpacked.open(path)) {
            if (compare(pack)) {
                new VerifySeals(out, this::problem).verify(pack.text(SEALS), found, roots);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            problem(
                    "打不开材料包，文件已损坏或不是 ZIP：" + path,
                    "The pack cannot be opened: it is damaged or not a ZIP: " + path);
        }
        return problems == 0 ? 0 : FOUND_SOMETHING;
    }

    /** False where there is nothing to compare with. */
    private boolean compare(Unpacked pack) {
        if (!pack.names().contains(SUMS)) {
            problem("缺少清单 SHA256SUMS，无法核对。", "SHA256SUMS is missing; nothing can be checked.");
            return false;
        }
        Map<String, String> expected = expected(pack);
        for (String twice : pack.namesTwice()) {
            problem("包内有两个同名文件：" + twice, "Two files have one name: " + twice);
        }
        var missing = new LinkedHashMap<String, String>();
        for (var line : expected.entrySet()) {
            if (pack.names().contains(line.getKey())) {
                check(pack, line.getKey(), line.getValue());
            } else {
                missing.put(line.getKey(), line.getValue());
            }
        }
        var extra = new TreeMap<String, String>();
        for (String name : pack.names()) {
            if (!expected.containsKey(name) && !name.equals(SUMS)) {
                extra.put(name, sha256(pack, name).orElse(""));
            }
        }
        tellRenamed(missing, extra);
        missing.keySet().forEach(it -> problem("缺少文件：" + it, "Missing: " + it));
        extra.keySet().forEach(it -> problem("清单之外多出文件：" + it, "Not in the manifest: " + it));
        tellTheSum(expected.size());
        return true;
    }

    /** A file that is missing under one name and there under another was only renamed. */
    private void tellRenamed(Map<String, String> missing, Map<String, String> extra) {
        for (String name : List.copyOf(extra.keySet())) {
            for (String was : List.copyOf(missing.keySet())) {
                if (Objects.equals(missing.get(was), extra.get(name))) {
                    problem("文件被改名：" + was + " → " + name, "Renamed: " + was + " → " + name);
                    missing.remove(was);
                    extra.remove(name);
                    break;
                }
            }
        }
    }

    private void tellTheSum(int files) {
        if (problems == 0) {
            out.printf("核对无误：%d 个文件与清单一致。 / All %d files match the manifest.%n", files, files);
        } else {
            out.printf(
                    "发现 %d 处问题，清单共 %d 个文件。 / %d problems among %d files.%n",
                    problems, files, problems, files);
        }
    }

    private Map<String, String> expected(Unpacked pack) {
        var expected = new LinkedHashMap<String, String>();
        List<String> lines;
        try (InputStream sums = pack.open(SUMS)) {
            lines = new String(sums.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            problem("清单 SHA256SUMS 已损坏。", "The manifest SHA256SUMS is damaged.");
            return expected;
        }
        for (String line : lines) {
            if (!line.matches("[0-9a-f]{64} [ *].+")) {
                problem("清单中有一行看不懂：" + line, "A line of the manifest is unreadable: " + line);
            } else if (expected.put(Unpacked.normal(line.substring(66)), line.substring(0, 64))
                    != null) {
                problem("清单中一个文件出现两次：" + line, "The manifest names a file twice: " + line);
            }
        }
        if (expected.isEmpty()) {
            problem("清单是空的。", "The manifest is empty.");
        }
        return expected;
    }

    private void check(Unpacked pack, String name, String expected) {
        Optional<String> bytes = sha256(pack, name);
        bytes.ifPresent(it -> found.put(name, it));
        if (bytes.isEmpty()) {
            problem("文件已损坏，读不出来：" + name, "Damaged, cannot be read: " + name);
        } else if (!bytes.get().equals(expected)) {
            problem(
                    "内容已被改动：%s，应为 %s，实为 %s".formatted(name, expected, bytes.get()),
                    "Changed since the pack was built: %s, expected %s, found %s"
                            .formatted(name, expected, bytes.get()));
        }
    }

    private static Optional<String> sha256(Unpacked pack, String name) {
        try (InputStream bytes = pack.open(name)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException broken) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void problem(String zh, String en) {
        problems++;
        out.println("✗ " + zh + " / " + en);
    }

    /** The files of a pack by their names, whether still in the ZIP or unpacked into a folder. */
    private static final class Unpacked implements Closeable {

        private final Closeable whole;
        private final Map<String, Source> files = new LinkedHashMap<>();
        private final List<String> namesTwice = new ArrayList<>();

        private interface Source {
            InputStream open() throws IOException;
        }

        private Unpacked(Closeable whole) {
            this.whole = whole;
        }

        static Unpacked open(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                return ofFolder(path);
            }
            var zip = new ZipFile(path.toFile());
            var pack = new Unpacked(zip);
            zip.stream()
                    .filter(it -> !it.isDirectory())
                    .forEach(it -> pack.put(it.getName(), () -> zip.getInputStream(it)));
            return pack;
        }

        private static Unpacked ofFolder(Path folder) throws IOException {
            var pack = new Unpacked(() -> {});
            try (var all = Files.walk(folder)) {
                all.filter(it -> !Files.isDirectory(it))
                        .sorted()
                        .forEach(
                                it -> pack.put(nameIn(folder, it), () -> Files.newInputStream(it)));
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

        InputStream open(String name) throws IOException {
            Source source = files.get(name);
            if (source == null) {
                throw new IOException(name);
            }
            return source.open();
        }

        /** A text of the pack, nothing where it is not there. */
        Optional<String> text(String name) throws IOException {
            if (!files.containsKey(name)) {
                return Optional.empty();
            }
            try (InputStream bytes = open(name)) {
                return Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        @Override
        public void close() throws IOException {
            whole.close();
        }
    }
}

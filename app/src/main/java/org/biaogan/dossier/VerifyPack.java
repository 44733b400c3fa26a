package org.biaogan.dossier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Checks a pack, as a ZIP or unpacked, against its own SHA256SUMS: without the server, without a
 * network, with nothing but Java.
 */
public final class VerifyPack {

    private final PrintStream out;
    private int problems;

    private VerifyPack(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /** 0 where every file is there and unchanged and nothing was added, otherwise 1. */
    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 1) {
            out.println(
                    "用法：verify 材料包.zip 或已解压的文件夹 / Usage: verify PACK.zip or an unpacked folder");
            return 1;
        }
        Path pack = Path.of(arguments[0]);
        return new VerifyPack(out).verify(pack);
    }

    private int verify(Path path) {
        if (!Files.exists(path)) {
            problem("没有这个文件：" + path, "No such file: " + path);
            return 1;
        }
        try (UnpackedPack pack = UnpackedPack.open(path)) {
            compare(pack);
        } catch (IOException broken) {
            problem(
                    "打不开材料包，文件已损坏或不是 ZIP：" + path,
                    "The pack cannot be opened: it is damaged or not a ZIP: " + path);
        }
        return problems == 0 ? 0 : 1;
    }

    private void compare(UnpackedPack pack) throws IOException {
        if (!pack.names().contains(PackManifest.SUMS)) {
            problem(
                    "缺少清单 SHA256SUMS，无法核对。",
                    "The manifest SHA256SUMS is missing; nothing can be checked.");
            return;
        }
        Map<String, String> expected = expected(pack);
        for (String twice : pack.namesTwice()) {
            problem("包内有两个同名文件：" + twice, "Two files have one name: " + twice);
        }
        for (var line : expected.entrySet()) {
            check(pack, line.getKey(), line.getValue());
        }
        var extra = new TreeSet<>(pack.names());
        extra.removeAll(expected.keySet());
        extra.remove(PackManifest.SUMS);
        for (String name : extra) {
            problem("清单之外多出文件：" + name, "Not in the manifest: " + name);
        }
        if (problems == 0) {
            out.printf(
                    "核对无误：%d 个文件与清单一致。 / All %d files match the manifest.%n",
                    expected.size(), expected.size());
        } else {
            out.printf(
                    "发现 %d 处问题，清单共 %d 个文件。 / %d problems among %d files.%n",
                    problems, expected.size(), problems, expected.size());
        }
    }

    private Map<String, String> expected(UnpackedPack pack) throws IOException {
        var expected = new LinkedHashMap<String, String>();
        byte[] sums;
        try {
            sums = pack.bytes(PackManifest.SUMS);
        } catch (IOException broken) {
            problem("清单 SHA256SUMS 已损坏。", "The manifest SHA256SUMS is damaged.");
            return expected;
        }
        List<String> lines = new String(sums, StandardCharsets.UTF_8).lines().toList();
        for (String line : lines) {
            if (!line.matches("[0-9a-f]{64} [ *].+")) {
                problem("清单中有一行看不懂：" + line, "A line of the manifest is unreadable: " + line);
            } else if (expected.put(UnpackedPack.normal(line.substring(66)), line.substring(0, 64))
                    != null) {
                problem("清单中一个文件出现两次：" + line, "The manifest names a file twice: " + line);
            }
        }
        if (expected.isEmpty()) {
            problem("清单是空的。", "The manifest is empty.");
        }
        return expected;
    }

    private void check(UnpackedPack pack, String name, String sha256) {
        if (!pack.names().contains(name)) {
            problem("缺少文件：" + name, "Missing: " + name);
            return;
        }
        try {
            if (!pack.sha256(name).equals(sha256)) {
                problem("内容已被改动：" + name, "Changed since the pack was built: " + name);
            }
        } catch (IOException broken) {
            problem("文件已损坏，读不出来：" + name, "Damaged, cannot be read: " + name);
        }
    }

    private void problem(String zh, String en) {
        problems++;
        out.println("✗ " + zh + " / " + en);
    }
}

package org.biaogan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.biaogan.ledger.LedgerFile;

/** What a pack carries so that whoever receives it can check it: a program and how to run it. */
final class HowToVerify {

    static final String PROGRAM = "核对/Verify.java";

    /** The seals of the pieces, as {@link VerifySeals} reads them. */
    static final String SEALS = "核对/存证.txt";

    static final String WORDS = "核对/怎样核对.txt";

    /** Windows shows lines apart only with both signs. */
    private static final String TEXT =
            """
            怎样核对这个材料包

            Windows、macOS、Linux，装有 Java 17 以上：
              java 核对/Verify.java 材料包.zip
              （也可以给出解压后的文件夹）
            Linux 和 macOS，不用 Java：解压后在文件夹里运行
              sha256sum -c SHA256SUMS      （macOS：shasum -a 256 -c SHA256SUMS）

            逐个文件比对 SHA256SUMS，改动、缺少、多出、改名的都会列出。
            清单本身没有被换过，要与提交单位告知的材料包 SHA-256 核对。

            存证.txt 是每份材料入库时封存的记录。核对程序会证明：这些字节在那一天已经入库，
            此后没有变过，封存记录由提交单位的密钥签名。提交单位若把存证根另处保存过，请一并核对：
              java 核对/Verify.java 材料包.zip --roots 存证根文件
            没有另处保存的存证根，只能证明存证自身前后一致；掌握服务器的人可以整条重算。
            材料内容是否真实、编号是否恰当，不在核对之列。

            How to check this pack

            With Java 17 or newer:  java 核对/Verify.java PACK.zip   (or the unpacked folder)
            Without Java:           sha256sum -c SHA256SUMS          (macOS: shasum -a 256 -c SHA256SUMS)

            Whether the manifest itself was exchanged, only the SHA-256 of the whole pack tells:
            compare it with the one the sender gives you.

            存证.txt holds what was sealed when each piece came in. The program shows that these
            bytes were there on that day and have not changed since, signed with the sender's key.
            If the sender keeps its roots elsewhere, check them too:
              java 核对/Verify.java PACK.zip --roots FILE
            Without them the seals only agree with themselves: who owns the server can compute all
            of them anew. Whether a paper tells the truth is not what this can show.
            """
                    .replace("\n", "\r\n");

    private static final List<String> SEALS_WORDS =
            List.of(
                    "key：公钥；root：签名的存证根；entry：封存的一条记录和它到存证根的路径；file：包内文件和封存它的条目。",
                    "A line of an entry is hashed with SHA-256; path tells what stands beside its way up the tree (RFC 6962).");

    /** The one with the main method comes first. */
    private static final List<String> SOURCES =
            List.of(
                    "dossier/VerifyPack",
                    "dossier/VerifySeals",
                    "ledger/LedgerCheck",
                    "ledger/LedgerFile",
                    "ledger/LedgerRoot",
                    "ledger/LedgerKey",
                    "ledger/LedgerEntry",
                    "ledger/MerkleTree",
                    "ledger/Fingerprint",
                    "ledger/Block",
                    "ledger/Sm2",
                    "ledger/Sm3");

    private static final Pattern OPEN_TYPE =
            Pattern.compile("^public (?=(final class|record|class|interface) )");

    private HowToVerify() {}

    static byte[] words() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] seals(LedgerFile sealed) {
        return sealed.text(SEALS_WORDS).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Java runs a single file, and one without a package from any place: so all that checks stands
     * in one, with its imports gathered at the head.
     */
    static byte[] program() throws IOException {
        var imports = new TreeSet<String>();
        var types = new StringBuilder();
        for (String source : SOURCES) {
            for (String line : read(source).lines().toList()) {
                if (line.startsWith("import ")) {
                    imports.add(line);
                } else if (!line.startsWith("package ")) {
                    types.append(OPEN_TYPE.matcher(line).replaceFirst("")).append('\n');
                }
            }
        }
        imports.removeIf(it -> it.startsWith("import org.biaogan."));
        return (String.join("\n", imports) + "\n" + types).getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String name) throws IOException {
        try (InputStream source =
                HowToVerify.class.getResourceAsStream("/org/biaogan/" + name + ".java")) {
            if (source == null) {
                throw new IllegalStateException("the verifier is not on the class path: " + name);
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

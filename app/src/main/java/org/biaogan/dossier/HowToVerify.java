package org.biaogan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a pack carries so that whoever receives it can check it: a program and how to run it. */
final class HowToVerify {

    static final String PROGRAM = "核对/Verify.java";
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

            How to check this pack

            With Java 17 or newer:  java 核对/Verify.java PACK.zip   (or the unpacked folder)
            Without Java:           sha256sum -c SHA256SUMS          (macOS: shasum -a 256 -c SHA256SUMS)

            Whether the manifest itself was exchanged, only the SHA-256 of the whole pack tells:
            compare it with the one the sender gives you.
            """
                    .replace("\n", "\r\n");

    private HowToVerify() {}

    static byte[] words() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    /** Java runs a single file only from where its package says, so here it has none. */
    static byte[] program() throws IOException {
        try (InputStream source = HowToVerify.class.getResourceAsStream("VerifyPack.java")) {
            if (source == null) {
                throw new IllegalStateException("the verifier is not on the class path");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("package [^;]+;\\s*", "")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}

package org.biaogan.dossier;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A numbered piece that somebody chose to leave out of a pack. */
record LeftOut(String number, String title) {

    /** The paper that names them to whoever receives the pack. */
    static byte[] words(List<LeftOut> pieces) {
        var words = new StringBuilder();
        words.append("下列 ")
                .append(pieces.size())
                .append(" 份佐证材料没有放入本材料包，由提出生成的人选定；编号保留，需要时可向创建单位调阅。\r\n\r\n");
        pieces.forEach(
                it -> words.append(it.number()).append("  ").append(it.title()).append("\r\n"));
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }
}

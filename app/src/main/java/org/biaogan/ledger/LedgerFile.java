package org.biaogan.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys, roots, some entries with their way to a root, and files whose bytes they sealed, as all
 * that leaves the house: a text of blocks that needs no program to be read.
 */
public record LedgerFile(
        List<LedgerKey> keys,
        List<LedgerRoot> roots,
        List<Sealed> entries,
        Map<String, String> files) {

    private static final String HEAD = "biaogan-ledger 1";
    private static final String FILE = "file";

    public LedgerFile {
        keys = List.copyOf(keys);
        roots = List.copyOf(roots);
        entries = List.copyOf(entries);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    public LedgerFile(List<LedgerKey> keys, List<LedgerRoot> roots, List<Sealed> entries) {
        this(keys, roots, entries, Map.of());
    }

    /** With names of files, each with the position of the entry that sealed its bytes. */
    public LedgerFile with(Map<String, String> named) {
        return new LedgerFile(keys, roots, entries, named);
    }

    /** An entry, the number of the root that covers it, and what stands beside its way there. */
    public record Sealed(LedgerEntry entry, int root, List<String> path) {

        static final String KIND = "entry";

        public Sealed {
            path = List.copyOf(path);
        }

        static Sealed of(Block block) {
            String path = block.get("path");
            return new Sealed(
                    LedgerEntry.parse(block.get("line")),
                    (int) block.number("root"),
                    path.equals(LedgerEntry.NONE) ? List.of() : List.of(path.split(" ")));
        }

        Block block() {
            return Block.of(
                    KIND,
                    "line",
                    entry.line(),
                    "root",
                    "" + root,
                    "path",
                    path.isEmpty() ? LedgerEntry.NONE : String.join(" ", path));
        }
    }

    /**
     * @param words for people, one line each
     */
    public String text(List<String> words) {
        var text = new StringBuilder(HEAD).append('\n');
        words.forEach(it -> text.append("# ").append(it).append('\n'));
        keys.forEach(it -> text.append('\n').append(it.block().text()));
        roots.forEach(it -> text.append('\n').append(it.block().text()));
        entries.forEach(it -> text.append('\n').append(it.block().text()));
        files.forEach((name, position) ->
                text.append('\n').append(Block.of(FILE, "name", name, "entry", position).text()));
        return text.toString();
    }

    /** One that is not of this form has neither keys nor roots; what is cut short is refused. */
    public static LedgerFile parse(String text) {
        var keys = new ArrayList<LedgerKey>();
        var roots = new ArrayList<LedgerRoot>();
        var entries = new ArrayList<Sealed>();
        var files = new LinkedHashMap<String, String>();
        for (Block block : Block.parse(text)) {
            switch (block.kind()) {
                case LedgerKey.KIND -> keys.add(LedgerKey.of(block));
                case LedgerRoot.KIND -> roots.add(LedgerRoot.of(block));
                case Sealed.KIND -> entries.add(Sealed.of(block));
                case FILE -> files.put(block.get("name"), block.get("entry"));
                case HEAD -> {}
                default -> throw new IllegalArgumentException("not part of a ledger: " + block);
            }
        }
        return new LedgerFile(keys, roots, entries, files);
    }
}

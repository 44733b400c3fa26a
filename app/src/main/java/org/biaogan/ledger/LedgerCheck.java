package org.biaogan.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keys, roots and entries say of each other, and what a file kept elsewhere says of them. */
public final class LedgerCheck {

    private final Findings findings;

    public LedgerCheck(Findings findings) {
        this.findings = findings;
    }

    /** Where a finding goes, in both languages. */
    public interface Findings {
        void tell(String zh, String en);
    }

    /** Keys and roots by themselves: who signed whom, and that each root follows the one before. */
    public void signatures(LedgerFile file) {
        Map<String, LedgerKey> keys = new HashMap<>();
        for (LedgerKey key : file.keys()) {
            LedgerKey before = keys.get(key.before());
            if (!key.beginsLine()
                    && (before == null || !before.signed(key.block().signed(), key.signature()))) {
                findings.tell(
                        "密钥 %d 不是前一把密钥签出的".formatted(key.no()),
                        "Key %d was not signed by the key before it".formatted(key.no()));
            }
            keys.put(key.fingerprint(), key);
        }
        LedgerRoot last = null;
        for (LedgerRoot root : file.roots()) {
            signature(root, Optional.ofNullable(keys.get(root.key())));
            if (last != null && root.no() == last.no() + 1) {
                follows(last, root);
            }
            last = root;
        }
    }

    private void signature(LedgerRoot root, Optional<LedgerKey> key) {
        if (key.isEmpty()) {
            findings.tell(
                    "存证根 %d（%s）的签名密钥 %s 不在文件里"
                            .formatted(root.no(), root.day(), Fingerprint.shortly(root.key())),
                    "The key %s that signed root %d (%s) is not there"
                            .formatted(Fingerprint.shortly(root.key()), root.no(), root.day()));
        } else if (!key.get().signed(root.words(), root.signature())) {
            findings.tell(
                    "存证根 %d（%s）的签名不对：内容与签名时不同，现为 %s".formatted(root.no(), root.day(), root.root()),
                    "The signature of root %d (%s) does not fit: what it says was changed, found %s"
                            .formatted(root.no(), root.day(), root.root()));
        }
    }

    private void follows(LedgerRoot last, LedgerRoot root) {
        if (!root.before().equals(last.root()) || root.first() != last.last() + 1) {
            findings.tell(
                    "存证根 %d（%s）接不上前一个：应接 %s，实为 %s"
                            .formatted(root.no(), root.day(), root.before(), last.root()),
                    "Root %d (%s) does not follow the one before: expected %s, found %s"
                            .formatted(root.no(), root.day(), root.before(), last.root()));
        }
    }

    /** Each entry leads to its root. */
    public void entries(LedgerFile file) {
        Map<Integer, LedgerRoot> roots = new HashMap<>();
        file.roots().forEach(it -> roots.put(it.no(), it));
        for (LedgerFile.Sealed sealed : file.entries()) {
            LedgerEntry entry = sealed.entry();
            LedgerRoot root = roots.get(sealed.root());
            String found = root == null ? "–" : MerkleTree.topOf(entry.hash(), sealed.path());
            if (root == null || !root.tree().equals(found) || !root.day().equals(entry.day())) {
                findings.tell(
                        "存证条目 %s 不在存证根 %d 之下：应为 %s，实为 %s"
                                .formatted(
                                        entry.called(),
                                        sealed.root(),
                                        root == null ? "–" : root.tree(),
                                        found),
                        "Entry %s is not below root %d: expected %s, found %s"
                                .formatted(
                                        entry.called(),
                                        sealed.root(),
                                        root == null ? "–" : root.tree(),
                                        found));
            }
        }
    }

    /**
     * Each file that is said to be sealed has the bytes of its entry.
     *
     * @param found SHA-256 by the name of a file
     */
    public void files(LedgerFile file, Map<String, String> found) {
        Map<String, LedgerEntry> entries = new HashMap<>();
        file.entries().forEach(it -> entries.put(it.entry().position(), it.entry()));
        file.files()
                .forEach((name, position) -> {
                    String bytes = found.getOrDefault(name, "–");
                    LedgerEntry entry = entries.get(position);
                    if (entry == null) {
                        findings.tell(
                                "文件“%s”所说的存证条目 %s 不在包里".formatted(name, position),
                                "Entry %s that file %s speaks of is not in the pack"
                                        .formatted(position, name));
                    } else if (!entry.digest().equals(bytes)) {
                        findings.tell(
                                "文件“%s”与封存时不同：存证条目 %s 封存的是 %s，现为 %s"
                                        .formatted(name, entry.called(), entry.digest(), bytes),
                                "File %s is not what was sealed: entry %s sealed %s, found %s"
                                        .formatted(name, entry.called(), entry.digest(), bytes));
                    }
                });
    }

    /**
     * The roots at hand beside those kept elsewhere, which nobody here could rewrite. Tells the
     * first that differs: all after it differ with it.
     *
     * @param whole whether all roots are at hand, so that one more elsewhere was cut here
     * @return how many roots both have
     */
    public int against(LedgerFile file, LedgerFile elsewhere, boolean whole) {
        Map<Integer, LedgerRoot> here = new HashMap<>();
        file.roots().forEach(it -> here.put(it.no(), it));
        int both = 0;
        for (LedgerRoot kept : elsewhere.roots()) {
            LedgerRoot root = here.get(kept.no());
            if (root == null) {
                if (whole) {
                    tellCut(kept, file.roots());
                    return both;
                }
            } else if (!root.root().equals(kept.root())) {
                tellDifferent(kept, root);
                return both;
            } else {
                both++;
            }
        }
        return both;
    }

    private void tellDifferent(LedgerRoot kept, LedgerRoot root) {
        findings.tell(
                "自身前后一致也不算数：%s 的存证根 %d 与另处保存的不同，另处为 %s，这里为 %s；整条链可能被重算过"
                        .formatted(kept.day(), kept.no(), kept.root(), root.root()),
                "Self-consistent or not, it differs from the outside root %d of %s: expected %s, found %s; the whole chain may have been computed anew"
                        .formatted(kept.no(), kept.day(), kept.root(), root.root()));
    }

    private void tellCut(LedgerRoot kept, List<LedgerRoot> roots) {
        long last = roots.isEmpty() ? 0 : roots.get(roots.size() - 1).last();
        findings.tell(
                "另处保存有 %s 的存证根 %d（到第 %d 条），这里没有，只到第 %d 条：最新的条目被截去了"
                        .formatted(kept.day(), kept.no(), kept.last(), last),
                "The outside root %d of %s (up to entry %d) is missing here, where the last sealed entry is %d: the newest were cut"
                        .formatted(kept.no(), kept.day(), kept.last(), last));
    }
}

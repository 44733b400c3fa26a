package org.biaogan.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole chain from its first entry to its last, each with the mark it seals as that
 * stands today, and says what was changed, cut, exchanged or is missing. A chain that was computed
 * anew by who has the database and the key is in order for it; only roots kept elsewhere tell.
 */
public final class ChainCheck {

    private static final int MOST = 20;

    private final LedgerCheck.Findings findings;
    private final List<Broken> broken = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final Iterator<LedgerRoot> roots;
    private @Nullable LedgerRoot next;
    private String previous = Fingerprint.NOTHING;
    private long position;
    private boolean afterGap;
    private long more;

    public ChainCheck(LedgerFile file, LedgerCheck.Findings findings) {
        this.findings = findings;
        this.roots = file.roots().iterator();
        this.next = roots.hasNext() ? roots.next() : null;
    }

    /** A row of the ledger and the mark it speaks of, where that is still there. */
    public record Row(
            long position, String day, String salt, String hash, @Nullable TrailMark mark) {

        String computed(String previous) {
            return mark == null
                    ? Fingerprint.NOTHING
                    : mark.entry(position, day, salt).after(previous).hash();
        }

        String called() {
            return mark == null
                    ? position + " (" + day + ")"
                    : mark.entry(position, day, salt).called();
        }
    }

    private record Broken(Row row, String previous, String computed, boolean hashOnly) {}

    /** The next row in the order of positions. */
    public void read(Row row) {
        position++;
        if (row.position() != position) {
            tellMissing(position, row.position() - 1);
            position = row.position();
            hashes.clear();
            afterGap = true;
        }
        if (!afterGap) {
            compare(row);
        }
        afterGap = false;
        previous = row.hash();
        hashes.add(row.hash());
        closeRoot(row);
    }

    /** An entry whose kept hash alone was changed also breaks the one behind it: told once. */
    private void compare(Row row) {
        String computed = row.computed(previous);
        if (computed.equals(row.hash())) {
            return;
        }
        Broken last = broken.isEmpty() ? null : broken.getLast();
        if (last != null
                && last.row().position() == row.position() - 1
                && row.computed(last.computed()).equals(row.hash())) {
            broken.set(
                    broken.size() - 1,
                    new Broken(last.row(), last.previous(), last.computed(), true));
            return;
        }
        if (broken.size() < 2 * MOST) {
            broken.add(new Broken(row, previous, computed, false));
        } else {
            more++;
        }
    }

    private void closeRoot(Row row) {
        LedgerRoot root = next;
        if (root == null || row.position() < root.last()) {
            return;
        }
        if (hashes.size() == root.last() - root.first() + 1) {
            String tree = new MerkleTree(hashes).top();
            if (!tree.equals(root.tree()) || !row.hash().equals(root.head())) {
                findings.tell(
                        "%s 的存证根 %d 与它的条目（%d–%d）不符：签名时为 %s，现为 %s"
                                .formatted(
                                        root.day(),
                                        root.no(),
                                        root.first(),
                                        root.last(),
                                        root.tree(),
                                        tree),
                        "Root %d of %s does not fit its entries %d to %d: signed as %s, found %s"
                                .formatted(
                                        root.no(),
                                        root.day(),
                                        root.first(),
                                        root.last(),
                                        root.tree(),
                                        tree));
            }
        }
        hashes.clear();
        next = roots.hasNext() ? roots.next() : null;
    }

    /** What only the whole tells: what was cut at the end, what was exchanged. */
    public void end() {
        LedgerRoot last = next;
        while (roots.hasNext()) {
            last = roots.next();
        }
        if (last != null) {
            findings.tell(
                    "最新的条目被截去了：%s 的存证根 %d 到第 %d 条，账本只到第 %d 条"
                            .formatted(last.day(), last.no(), last.last(), position),
                    "The newest entries were cut: root %d of %s goes up to entry %d, the ledger ends at %d"
                            .formatted(last.no(), last.day(), last.last(), position));
        }
        tellExchanged();
        broken.stream().limit(MOST).forEach(this::tell);
        long untold = more + Math.max(0, broken.size() - MOST);
        if (untold > 0) {
            findings.tell(
                    "还有 %d 条对不上".formatted(untold), "%d more entries do not fit".formatted(untold));
        }
    }

    /** Where two rows changed places the ones behind them do not fit either; that is told once. */
    private void tellExchanged() {
        for (Broken one : broken.stream().limit(MOST).toList()) {
            for (Broken other : broken.stream().limit(MOST).toList()) {
                if (one.row().position() < other.row().position() && areExchanged(one, other)) {
                    long first = one.row().position();
                    long second = other.row().position();
                    var explained = List.of(first, first + 1, second, second + 1);
                    broken.removeIf(it -> explained.contains(it.row().position()));
                    findings.tell(
                            "第 %d 条和第 %d 条存证条目被对调了（%s，%s）"
                                    .formatted(first, second, one.row().day(), other.row().day()),
                            "Entries %d and %d were exchanged (%s, %s)"
                                    .formatted(first, second, one.row().day(), other.row().day()));
                    return;
                }
            }
        }
    }

    /** Either the rows of the ledger changed places, or what the marks say did. */
    private static boolean areExchanged(Broken one, Broken other) {
        TrailMark mine = one.row().mark();
        TrailMark theirs = other.row().mark();
        if (mine == null || theirs == null) {
            return false;
        }
        Row back =
                new Row(
                        one.row().position(),
                        one.row().day(),
                        other.row().salt(),
                        other.row().hash(),
                        theirs);
        Row content =
                new Row(
                        one.row().position(),
                        one.row().day(),
                        one.row().salt(),
                        one.row().hash(),
                        theirs.as(mine.id()));
        return back.computed(one.previous()).equals(back.hash())
                || content.computed(one.previous()).equals(content.hash());
    }

    private void tell(Broken it) {
        Row row = it.row();
        if (row.mark() == null) {
            findings.tell(
                    "存证条目 %s 所封存的记录不见了".formatted(row.called()),
                    "The mark that entry %s seals is gone".formatted(row.called()));
        } else if (it.hashOnly()) {
            findings.tell(
                    "存证条目 %s 的校验值被改动：应为 %s，实为 %s"
                            .formatted(row.called(), it.computed(), row.hash()),
                    "The hash of entry %s was changed: expected %s, found %s"
                            .formatted(row.called(), it.computed(), row.hash()));
        } else {
            findings.tell(
                    "存证条目 %s 与封存时不同（记录 %d）：封存为 %s，现为 %s"
                            .formatted(row.called(), row.mark().id(), row.hash(), it.computed()),
                    "Entry %s is not what was sealed (mark %d): sealed as %s, found %s"
                            .formatted(row.called(), row.mark().id(), row.hash(), it.computed()));
        }
    }

    private void tellMissing(long from, long to) {
        findings.tell(
                "存证条目 %d–%d 不见了".formatted(from, to),
                "Entries %d to %d are missing".formatted(from, to));
    }
}

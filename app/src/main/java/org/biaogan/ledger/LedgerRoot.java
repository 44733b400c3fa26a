package org.biaogan.ledger;

/**
 * What is signed and kept elsewhere: that the entries from first to last, all of one day, were
 * these and no others, and that the root before was that one. Its own root is SHA-256 over the
 * block without the signature; all entries up to the last hang on it.
 *
 * @param installation fingerprint of the first key
 * @param tree top of the tree over the entries
 * @param head hash of the last entry
 * @param before root of the one before
 * @param key fingerprint of the key that signed it
 */
public record LedgerRoot(
        int no,
        String installation,
        String day,
        long first,
        long last,
        String tree,
        String head,
        String before,
        String signed,
        String key,
        String signature) {

    static final String KIND = "root";

    /** One that was cut short where it was kept is no other root, and is refused. */
    static LedgerRoot of(Block block) {
        if (block.get("signature").equals(LedgerEntry.NONE)) {
            throw new IllegalArgumentException("A root is cut short: " + block.get("no"));
        }
        return new LedgerRoot(
                (int) block.number("no"),
                block.get("installation"),
                block.get("day"),
                block.number("first"),
                block.number("last"),
                block.get("tree"),
                block.get("head"),
                block.get("before"),
                block.get("signed"),
                block.get("key"),
                block.get("signature"));
    }

    Block block() {
        return Block.of(
                KIND,
                "no",
                "" + no,
                "installation",
                installation,
                "day",
                day,
                "first",
                "" + first,
                "last",
                "" + last,
                "tree",
                tree,
                "head",
                head,
                "before",
                before,
                "signed",
                signed,
                "key",
                key,
                "signature",
                signature);
    }

    /** The words that are signed. */
    String words() {
        return block().signed();
    }

    public String root() {
        return Fingerprint.of(words());
    }

    LedgerRoot signedAs(String by) {
        return new LedgerRoot(
                no, installation, day, first, last, tree, head, before, signed, key, by);
    }
}

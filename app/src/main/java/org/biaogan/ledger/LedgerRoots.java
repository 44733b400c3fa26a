package org.biaogan.ledger;

import java.util.List;
import java.util.Optional;
import org.biaogan.ledger.LedgerRepository.RootRow;
import org.springframework.stereotype.Component;

/** The roots as they were signed, put together from their rows. */
@Component
class LedgerRoots {

    private final LedgerRepository ledger;
    private final LedgerKeys keys;

    LedgerRoots(LedgerRepository ledger, LedgerKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    LedgerFile file() {
        List<LedgerKey> all = keys.list();
        List<LedgerRoot> roots = ledger.listRoots().stream().map(it -> root(it, all)).toList();
        return new LedgerFile(all, roots, List.of());
    }

    Optional<LedgerRoot> newest() {
        return ledger.findNewestRoot().map(it -> root(it, keys.list()));
    }

    private static LedgerRoot root(RootRow row, List<LedgerKey> keys) {
        return new LedgerRoot(
                row.no(),
                keys.getFirst().fingerprint(),
                row.onDay().toString(),
                row.firstPosition(),
                row.lastPosition(),
                row.tree(),
                row.head(),
                row.before(),
                row.signedAt().toInstant().toString(),
                keys.get(row.keyNo() - 1).fingerprint(),
                row.signature());
    }
}

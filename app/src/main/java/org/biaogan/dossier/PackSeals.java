package org.biaogan.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.dossier.PackContent.Original;
import org.biaogan.ledger.Ledger;
import org.biaogan.ledger.LedgerEntry;
import org.biaogan.ledger.LedgerFile;
import org.springframework.stereotype.Component;

/** What the ledger says of the pieces in a pack: that their bytes came in, and were cited. */
@Component
class PackSeals {

    /** That bytes came in; the campaign that did it may be another. */
    private static final List<String> CAME_IN =
            List.of("evidence.entered-act", "evidence.version-added");

    private static final List<String> ACTS =
            List.of(
                    "evidence.entered-act",
                    "evidence.version-added",
                    "evidence.filed",
                    "evidence.cited-act",
                    "evidence.carried",
                    "evidence.citations-renewed");

    private final Ledger ledger;

    PackSeals(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Seals and signs first, so that a pack never waits for the end of the day. */
    LedgerFile of(Actor actor, List<Original> originals, String folder) {
        ledger.close();
        var bytes = new HashSet<String>();
        originals.forEach(it -> bytes.add(key("evidence_item " + it.itemId(), it.sha256())));
        String campaign = "" + actor.campaignId();
        LedgerFile sealed =
                ledger.proofs(
                        "evidence_item",
                        originals.stream().map(Original::itemId).distinct().toList(),
                        ACTS,
                        it ->
                                CAME_IN.contains(it.what())
                                        ? bytes.contains(key(it.subject(), it.digest()))
                                        : it.campaign().equals(campaign));
        return sealed.with(files(sealed, originals, folder));
    }

    /** The oldest entry speaks: since then these bytes were there. */
    private static Map<String, String> files(
            LedgerFile sealed, List<Original> originals, String folder) {
        var positions = new HashMap<String, String>();
        for (LedgerFile.Sealed it : sealed.entries()) {
            LedgerEntry entry = it.entry();
            positions.putIfAbsent(key(entry.subject(), entry.digest()), entry.position());
        }
        var files = new LinkedHashMap<String, String>();
        for (Original it : originals) {
            String position = positions.get(key("evidence_item " + it.itemId(), it.sha256()));
            if (position != null) {
                files.put(folder + it.folder() + it.fileName(), position);
            }
        }
        return files;
    }

    private static String key(String subject, String digest) {
        return subject + " " + digest;
    }
}

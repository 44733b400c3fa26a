package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries without a file, with their filing and citation in one piece. */
@Service
@Transactional
public class Entries {

    private final EvidenceVault vault;
    private final Filings filings;
    private final Citations citations;

    Entries(EvidenceVault vault, Filings filings, Citations citations) {
        this.vault = vault;
        this.filings = filings;
        this.citations = citations;
    }

    public long enter(Actor actor, NewEntry entry) {
        long item = vault.enter(actor, entry.item());
        if (entry.task() != null) {
            filings.file(actor, item, requireNonNull(entry.task()), entry.occurrence(), null);
        }
        if (entry.keyPointId() != null && actor.may(Permission.CITE_EVIDENCE)) {
            citations.cite(actor, item, new NewCitation(entry.keyPointId(), null, entry.share()));
        }
        return item;
    }
}

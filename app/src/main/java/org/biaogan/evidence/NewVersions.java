package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.files.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** New bytes for a piece that is in the vault. */
@Component
public class NewVersions {

    private final EvidenceVault vault;
    private final FileStore store;
    private final TransactionTemplate together;

    NewVersions(EvidenceVault vault, FileStore store, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.store = store;
        this.together = new TransactionTemplate(transactions);
    }

    public int add(Actor actor, long itemId, Arrival arrival) throws IOException {
        var item = vault.own(actor, Permission.CORRECT_EVIDENCE, itemId);
        arrival.mustBeFit();
        try (var received = store.receive(arrival.bytes())) {
            return requireNonNull(
                    together.execute(status ->
                            vault.addVersion(
                                    actor,
                                    itemId,
                                    NewItem.file(
                                            item.unitId(),
                                            item.title(),
                                            item.materialClass(),
                                            item.eventOn(),
                                            item.source(),
                                            store.keep(received, arrival.name()).sha256(),
                                            arrival.name(),
                                            arrival.fileDate()))));
        }
    }
}

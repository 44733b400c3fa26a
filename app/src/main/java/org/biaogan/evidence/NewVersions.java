package org.biaogan.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.files.FileStore;
import org.biaogan.files.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New bytes for a piece that is in the vault. */
@Component
public class NewVersions {

    private final EvidenceVault vault;
    private final FileStore store;

    NewVersions(EvidenceVault vault, FileStore store) {
        this.vault = vault;
        this.store = store;
    }

    public int add(
            Actor actor, long itemId, InputStream bytes, long size, @Nullable String originalName)
            throws IOException {
        actor.must(Permission.CORRECT_EVIDENCE);
        var item = vault.get(actor, itemId).item();
        String name = FileNames.clean(originalName);
        FileNames.mustBeFit(name, size);
        StoredFile stored = store.store(bytes, name);
        return vault.addVersion(
                actor,
                itemId,
                NewItem.file(
                        item.unitId(),
                        item.title(),
                        item.materialClass(),
                        item.eventOn(),
                        item.source(),
                        stored.sha256(),
                        name,
                        null));
    }
}

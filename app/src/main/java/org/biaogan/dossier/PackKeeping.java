package org.biaogan.dossier;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.biaogan.files.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a ZIP that is whole and says so, or neither: no bytes stay that no pack speaks of. */
@Component
@Transactional
class PackKeeping {

    private final PackRepository packs;
    private final FileStore store;
    private final Clock clock;

    PackKeeping(PackRepository packs, FileStore store, Clock clock) {
        this.packs = packs;
        this.store = store;
        this.clock = clock;
    }

    void keep(Pack pack, FileStore.Received zip, PackContent content) {
        String sha256 = store.keep(zip, pack.fileName()).sha256();
        packs.built(pack, sha256, content, OffsetDateTime.now(clock));
    }
}

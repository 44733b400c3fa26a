package org.biaogan.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.dossier.PackContent.Original;
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

    void keep(Pack pack, Path zip, List<Original> originals) throws IOException {
        String sha256 = store.adopt(zip, pack.fileName()).sha256();
        packs.built(pack, sha256, originals, OffsetDateTime.now(clock));
    }
}

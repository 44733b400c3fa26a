package org.biaogan.evidence;

import java.util.List;
import org.biaogan.files.BackupLog;
import org.biaogan.files.FileStore;
import org.springframework.stereotype.Component;

/** The backups that hold bytes: those taken while the bytes were kept. */
@Component
class BackupCopies implements Copies {

    private final BackupLog backups;
    private final FileStore store;

    BackupCopies(BackupLog backups, FileStore store) {
        this.backups = backups;
        this.store = store;
    }

    @Override
    public List<Copy> list(List<String> fingerprints) {
        List<FileStore.Stay> stays = store.stays(fingerprints);
        return backups.list().stream()
                .filter(it -> stays.stream().anyMatch(stay -> stay.covers(it.at())))
                .map(it -> new Copy(Kind.BACKUP, it.place(), it.at(), List.of()))
                .toList();
    }
}

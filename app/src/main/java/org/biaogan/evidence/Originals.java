package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.plan.MaterialClass;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Originals of what is recorded elsewhere: files that wait on the recorder's table go into the
 * vault with the record, in its transaction.
 */
@Service
@Transactional
public class Originals {

    private final UploadRepository uploads;
    private final EvidenceVault vault;

    Originals(UploadRepository uploads, EvidenceVault vault) {
        this.uploads = uploads;
        this.vault = vault;
    }

    /** Those of these files that wait on the actor's table. */
    @Transactional(readOnly = true)
    public List<Upload> list(Actor actor, Collection<Long> ids) {
        actor.must(Permission.FILE_EVIDENCE);
        return ids.isEmpty() ? List.of() : uploads.list(actor, ids);
    }

    /** Enters a waiting file as the original record of that day; returns the piece's id. */
    public long enter(Actor actor, Upload upload, long unitId, String title, LocalDate eventOn) {
        actor.must(Permission.FILE_EVIDENCE);
        if (uploads.remove(actor, upload.id()).isEmpty()) {
            throw new Refused("evidence.sorted-before");
        }
        return vault.enter(
                actor,
                NewItem.file(
                        unitId,
                        title,
                        MaterialClass.O,
                        eventOn,
                        null,
                        upload.sha256(),
                        upload.originalName(),
                        upload.fileDate()));
    }
}

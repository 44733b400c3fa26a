package org.biaogan.evidence;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos and files that somebody takes up on the way with one line, to be sorted at a desk. A
 * device keeps them until they are here and may send them again and again: each is taken once.
 */
@Service
public class Captures {

    private final CaptureRepository captures;
    private final Intake intake;
    private final EvidenceVault vault;

    Captures(CaptureRepository captures, Intake intake, EvidenceVault vault) {
        this.captures = captures;
        this.intake = intake;
        this.vault = vault;
    }

    /** The units in whose name the actor may capture something, the highest first. */
    @Transactional(readOnly = true)
    public Map<Long, String> units(Actor actor) {
        actor.must(Permission.FILE_EVIDENCE);
        return vault.units(actor);
    }

    /** Whether what the device knows by this key is here, be it sorted since or not kept. */
    @Transactional(readOnly = true)
    public boolean has(Actor actor, UUID key) {
        actor.must(Permission.FILE_EVIDENCE);
        return captures.has(actor.accountId(), key);
    }

    /** Puts it on the table under its line, once for each key. */
    public void take(Actor actor, Capture capture, Arrival arrival) throws IOException {
        intake.put(actor, capture, said(actor, capture), arrival);
    }

    /**
     * What the table is told of it. A unit that is no longer the actor's is asked for there, since
     * the capture may be older than a change of office.
     */
    private String said(Actor actor, Capture capture) {
        var said = new LinkedHashMap<String, Object>();
        if (capture.line() != null) {
            said.put("title", FileNames.shortened(capture.line()));
        }
        if (capture.unitId() != null && units(actor).containsKey(capture.unitId())) {
            said.put("unitId", capture.unitId());
        }
        return Drafts.of(said);
    }
}

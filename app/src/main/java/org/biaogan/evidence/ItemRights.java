package org.biaogan.evidence;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;

/** What a reader of a piece may also do with it. */
public record ItemRights(
        long accountId,
        boolean file,
        boolean correct,
        boolean cite,
        boolean withdraw,
        boolean remove) {

    /**
     * The piece is its unit's, so the rights must hold there; what is filed or cited is the
     * campaign's.
     */
    ItemRights(Actor actor, String unitPath) {
        this(
                actor.accountId(),
                actor.mayInCampaign(Permission.FILE_EVIDENCE, unitPath),
                actor.may(Permission.CORRECT_EVIDENCE, unitPath),
                actor.mayInCampaign(Permission.CITE_EVIDENCE, unitPath),
                actor.may(Permission.WITHDRAW_EVIDENCE, unitPath),
                actor.may(Permission.REMOVE_EVIDENCE, unitPath));
    }
}

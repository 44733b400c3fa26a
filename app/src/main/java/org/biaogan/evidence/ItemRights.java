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

    ItemRights(Actor actor) {
        this(
                actor.accountId(),
                actor.may(Permission.FILE_EVIDENCE),
                actor.may(Permission.CORRECT_EVIDENCE),
                actor.may(Permission.CITE_EVIDENCE),
                actor.may(Permission.WITHDRAW_EVIDENCE),
                actor.may(Permission.REMOVE_EVIDENCE));
    }
}

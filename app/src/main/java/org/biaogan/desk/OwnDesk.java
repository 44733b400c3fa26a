package org.biaogan.desk;

import org.biaogan.access.Actor;
import org.biaogan.notices.Inbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The part of a month that is the reader's alone. */
@Service
@Transactional(readOnly = true)
public class OwnDesk {

    private static final int RECORDED = 6;

    private final Inbox inbox;
    private final RecordedRepository recorded;

    OwnDesk(Inbox inbox, RecordedRepository recorded) {
        this.inbox = inbox;
        this.recorded = recorded;
    }

    /**
     * What waits for the reader's word and what they recorded last; a statement for each source.
     */
    public OwnWork get(Actor actor) {
        return new OwnWork(inbox.waiting(actor), recorded.list(actor, RECORDED));
    }
}

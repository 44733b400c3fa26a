package org.biaogan.notices;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.notices.Dues.Due;
import org.biaogan.notices.Dues.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What asks me for something now, and what I was told. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private final Notices notices;
    private final Digests digests;
    private final CivilCalendar calendar;

    Inbox(Notices notices, Digests digests, CivilCalendar calendar) {
        this.notices = notices;
        this.digests = digests;
        this.calendar = calendar;
    }

    /**
     * One's own page.
     *
     * @param dues derived when asked for, never stored
     */
    public record Page(LocalDate today, List<Due> dues, List<Notice> notices) {

        public Page {
            dues = List.copyOf(dues);
            notices = List.copyOf(notices);
        }

        public List<Due> of(Kind kind) {
            return dues.stream().filter(it -> it.kind() == kind).toList();
        }

        public boolean anyUnread() {
            return notices.stream().anyMatch(it -> !it.read());
        }
    }

    /** What waits for the reader's word, whatever module knows of it; a statement for each. */
    public List<Due> waiting(Actor actor) {
        return digests.waiting(actor.accountId());
    }

    public Page page(Actor actor) {
        return new Page(calendar.today(), digests.list(actor.accountId()), notices.list(actor));
    }
}

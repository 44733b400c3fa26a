package org.biaogan.sheets;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers how people read layouts of their own, so that the same layout need not be explained
 * again. What is remembered is proposed and never taken by itself. Who may read a sheet into what
 * is the business of whoever asks.
 */
@Service
@Transactional
public class Layouts {

    private final LayoutRepository layouts;
    private final Clock clock;

    Layouts(LayoutRepository layouts, Clock clock) {
        this.layouts = layouts;
        this.clock = clock;
    }

    /**
     * How this unit read a layout last for a purpose; where it never did, how another unit read its
     * columns, since forms go round in a college. Words of cells stay with the unit that wrote
     * them.
     */
    @Transactional(readOnly = true)
    public List<Meaning> find(Actor actor, long unitId, String purpose, String fingerprint) {
        return layouts.find(unitId, purpose, fingerprint);
    }

    /** Keeps how it was read, in the place of what was kept before. */
    public void remember(
            Actor actor, long unitId, String purpose, String fingerprint, List<Meaning> meanings) {
        layouts.replace(
                new LayoutRepository.Key(unitId, purpose, fingerprint),
                meanings.stream().filter(Meaning::isShort).toList(),
                actor.accountId(),
                OffsetDateTime.now(clock));
    }
}

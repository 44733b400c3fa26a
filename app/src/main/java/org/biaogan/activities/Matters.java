package org.biaogan.activities;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.CampaignActors;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledgers (台账) of the units: what was decided, what was promised, what had to be posted; each
 * with who sees to it, by when, and how it was closed.
 */
@Service
@Transactional
public class Matters {

    /** More are looked for by unit. */
    static final int SHOWN = 200;

    private final MatterRepository matters;
    private final OrganizationTree tree;
    private final EvidenceVault vault;
    private final CampaignActors campaigns;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    Matters(
            MatterRepository matters,
            OrganizationTree tree,
            EvidenceVault vault,
            CampaignActors campaigns,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.matters = matters;
        this.tree = tree;
        this.vault = vault;
        this.campaigns = campaigns;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** One ledger as far as the actor may see it; one statement. */
    @Transactional(readOnly = true)
    public List<Matter> list(Actor actor, MatterFilter filter) {
        return matters.list(actor, filter, 0, SHOWN);
    }

    @Transactional(readOnly = true)
    public Matter get(Actor actor, long id) {
        return matters.find(actor, id).orElseThrow(() -> new NotFound("activities.matter", id));
    }

    public long add(Actor actor, NewMatter matter) {
        actor.must(Permission.RECORD_RESULT);
        long unit = requireNonNull(matter.unitId());
        if (tree.list(actor.where(Permission.RECORD_RESULT)).stream()
                .noneMatch(it -> it.id() == unit)) {
            throw new NotFound("organization.unit", unit);
        }
        long id = matters.add(matter, null, actor.accountId(), OffsetDateTime.now(clock));
        mark(actor, "activities.matter-added", id, unit);
        return id;
    }

    /** Says that it is done, with what proves it. */
    public void close(Actor actor, long id, NewCloseOut said) {
        Matter matter = writable(actor, id);
        if (requireNonNull(said.closedOn()).isAfter(calendar.today())) {
            throw new Refused("activities.ahead", said.closedOn());
        }
        Long item = said.itemId();
        if (item != null) {
            Actor there =
                    campaigns
                            .of(actor)
                            .first(Permission.READ_UNIT, matter.unitPath())
                            .orElseThrow(() -> new NotFound("evidence.item", item));
            vault.get(there, item);
        }
        if (!matters.close(id, said, actor.accountId(), OffsetDateTime.now(clock))) {
            throw new Refused("activities.matter.closed-before");
        }
        mark(actor, "activities.matter-closed", id, matter.unitId());
    }

    /**
     * Lets an open entry say something else from now on; what it said before stays, with the
     * reason. False where somebody else changed it since the writer looked.
     */
    public boolean change(Actor actor, long id, NewMatter said) {
        Matter matter = writable(actor, id);
        if (!matter.isOpen()) {
            throw new Refused("activities.matter.closed-before");
        }
        if (!matters.change(id, said, actor.accountId(), OffsetDateTime.now(clock))) {
            return false;
        }
        mark(actor, "activities.matter-changed", id, matter.unitId());
        return true;
    }

    /** What an entry said before each change, the newest first. */
    @Transactional(readOnly = true)
    public List<MatterChange> changes(Matter matter) {
        return matters.changes(matter.id());
    }

    private Matter writable(Actor actor, long id) {
        Matter matter = get(actor, id);
        actor.must(Permission.RECORD_RESULT);
        if (!actor.may(Permission.RECORD_RESULT, matter.unitPath())) {
            throw new NotFound("activities.matter", id);
        }
        return matter;
    }

    /** Pieces that may prove that a matter is done: originals of its unit, the newest first. */
    @Transactional(readOnly = true)
    public Map<Long, String> proofs(Actor actor, Matter matter) {
        return actor.may(Permission.RECORD_RESULT, matter.unitPath())
                ? matters.proofs(matter.unitId(), SHOWN)
                : Map.of();
    }

    private void mark(Actor actor, String what, long id, long unitId) {
        trail.add(Mark.of(actor.accountId(), what, "activities_matter", id).inUnit(unitId));
    }
}

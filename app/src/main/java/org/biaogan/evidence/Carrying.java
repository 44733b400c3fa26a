package org.biaogan.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.plan.LinkRole;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.Shares;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is cited goes along when a campaign takes the next version of a scheme. */
@Service
@Transactional
public class Carrying {

    private static final int WHOLE = 100;

    private final CarryRepository carried;
    private final CitationRepository citations;
    private final SchemeLibrary schemes;
    private final Trail trail;
    private final Clock clock;

    Carrying(
            CarryRepository carried,
            CitationRepository citations,
            SchemeLibrary schemes,
            Trail trail,
            Clock clock) {
        this.carried = carried;
        this.citations = citations;
        this.schemes = schemes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Nobody cites in the campaign until what is done now is done. */
    public void lock(Actor actor) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        citations.lock(actor.campaignId());
    }

    /** How many citations stand for each key point of a version. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> counts(Actor actor, long versionId) {
        actor.must(Permission.READ_CAMPAIGN);
        return carried.counts(actor.campaignId(), versionId);
    }

    /**
     * Cites anew, in the name of who decides it, what has a place in the next version, with new
     * numbers in the old order; ends every citation under the old one and lets its numbers point to
     * the new ones. Returns how many pieces went along.
     *
     * @param targets the key point of the next version for one of the old, where it has any
     */
    public int carry(Actor actor, long fromVersion, long toVersion, Map<Long, Long> targets) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        long campaign = actor.campaignId();
        OffsetDateTime now = OffsetDateTime.now(clock);
        var byItem = new LinkedHashMap<Long, List<CarryRepository.Standing>>();
        for (var it : carried.standing(campaign, fromVersion)) {
            byItem.computeIfAbsent(it.itemId(), item -> new ArrayList<>()).add(it);
        }
        var went = new TreeSet<Long>();
        byItem.forEach((item, all) -> {
            if (carry(actor, toVersion, targets, all, now)) {
                went.add(item);
            }
        });
        carried.end(campaign, fromVersion, actor.accountId(), now);
        carried.closeNumbers(campaign, fromVersion, toVersion, now);
        carried.carryUploads(campaign, fromVersion, targets, toVersion);
        went.forEach(item ->
                trail.add(
                        Mark.of(actor.accountId(), "evidence.carried", "evidence_item", item)
                                .inCampaign(campaign)));
        return went.size();
    }

    /** What went along of one piece: two uses that became one are one, with both their shares. */
    private boolean carry(
            Actor actor,
            long toVersion,
            Map<Long, Long> targets,
            List<CarryRepository.Standing> all,
            OffsetDateTime now) {
        Scheme scheme = schemes.get(toVersion);
        Shares shares = scheme.version().shares();
        var uses = new LinkedHashMap<Long, List<CarryRepository.Standing>>();
        for (var it : all) {
            Long target = targets.get(it.keyPointId());
            boolean onlyOne = shares == Shares.FORBIDDEN && !uses.isEmpty();
            if (it.stands() && target != null && (!onlyOne || uses.containsKey(target))) {
                uses.computeIfAbsent(target, keyPoint -> new ArrayList<>()).add(it);
            }
        }
        LinkRole role = LinkRole.PRIMARY;
        for (var use : uses.entrySet()) {
            long keyPoint = use.getKey();
            carried.add(
                    actor.campaignId(),
                    use.getValue().getFirst(),
                    toVersion,
                    keyPoint,
                    role,
                    share(shares, use.getValue(), uses.size()),
                    actor.accountId(),
                    now);
            if (role == LinkRole.PRIMARY) {
                number(actor.campaignId(), scheme, keyPoint, all.getFirst().itemId(), now);
            }
            role = LinkRole.REFERENCE;
        }
        return !uses.isEmpty();
    }

    /** A sole use of a result is the whole of it; between several a person shares it out. */
    private static @Nullable Integer share(
            Shares shares, List<CarryRepository.Standing> use, int uses) {
        int sum = use.stream().mapToInt(it -> it.share() == null ? 0 : it.share()).sum();
        return switch (shares) {
            case FREE, FORBIDDEN -> null;
            case PER_CENT -> sum > 0 ? Integer.valueOf(sum) : uses == 1 ? WHOLE : null;
        };
    }

    private void number(
            long campaign, Scheme scheme, long keyPointId, long itemId, OffsetDateTime now) {
        long version = scheme.version().id();
        String code =
                scheme.keyPoints()
                        .filter(it -> it.id() == keyPointId)
                        .map(KeyPoint::code)
                        .findFirst()
                        .orElseThrow();
        int serial = citations.nextSerial(campaign, version, keyPointId);
        String number = scheme.version().numbering().number(code, serial);
        citations.addNumber(campaign, version, keyPointId, serial, number, itemId, now);
    }
}

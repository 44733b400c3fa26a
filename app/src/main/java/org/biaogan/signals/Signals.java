package org.biaogan.signals;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.ItemSheet;
import org.biaogan.evidence.Remarks;
import org.biaogan.organization.Settings;
import org.biaogan.signals.Signal.Fact;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be worth a second look, for who entered a piece, who answers for its unit's pieces, and
 * the campaign's organiser. Nobody is counted. What was looked into comes back only when its facts
 * change.
 */
@Service
@Transactional
public class Signals implements Remarks {

    /** So many days before a gate are just before it. */
    private static final int JUST_BEFORE = 3;

    private static final int A_BATCH = 10;

    /** More are shown once some of these were looked into. */
    private static final int SHOWN = 60;

    private static final int ANSWERS_SHOWN = 30;

    private final SignalRepository facts;
    private final DismissalRepository dismissals;
    private final EvidenceVault vault;
    private final Settings settings;
    private final Trail trail;
    private final Clock clock;

    Signals(
            SignalRepository facts,
            DismissalRepository dismissals,
            EvidenceVault vault,
            Settings settings,
            Trail trail,
            Clock clock) {
        this.facts = facts;
        this.dismissals = dismissals;
        this.vault = vault;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /** About one piece; four statements beside slow facts, none for who is not asked. */
    @Override
    @Transactional(readOnly = true)
    public About about(Actor actor, ItemSheet sheet) {
        return isAsked(actor, sheet)
                ? about(actor, sheet.item().id(), signals(actor, sheet.item().id()))
                : About.NOTHING;
    }

    private static boolean isAsked(Actor actor, ItemSheet sheet) {
        boolean inCampaign = !sheet.filings().isEmpty() || !sheet.citations().isEmpty();
        return inCampaign && actor.may(Permission.MANAGE_CAMPAIGN)
                || actor.may(Permission.WITHDRAW_EVIDENCE, sheet.item().unitPath())
                || actor.accountId() == sheet.item().enteredById();
    }

    /** About the whole campaign, for its organiser; five statements beside slow facts. */
    @Transactional(readOnly = true)
    public About list(Actor actor) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        return about(actor, null, signals(actor, null));
    }

    private About about(Actor actor, @Nullable Long itemId, List<Signal> signals) {
        return new About(
                signals.stream().limit(SHOWN).map(Signal::remark).toList(),
                signals.size() > SHOWN,
                dismissals.list(actor.campaignId(), itemId, ANSWERS_SHOWN).stream()
                        .map(it ->
                                new Answer(
                                        "signals.of." + it.kind(),
                                        new Piece(it.itemId(), it.title()),
                                        it.reason(),
                                        it.by(),
                                        it.at()))
                        .toList());
    }

    private List<Signal> signals(Actor actor, @Nullable Long itemId) {
        var pairs = facts.pairs(actor, itemId);
        var comparing = new Comparing(facts.unitNames());
        List<Signal> said =
                facts.said(actor, itemId).stream()
                        .flatMap(it -> comparing.of(it).stream())
                        .toList();
        var caught =
                itemId == null
                        ? facts.caughtUp(actor, JUST_BEFORE, lateAfter(actor))
                        : List.<SignalRepository.Caught>of();
        var items = new HashSet<Long>();
        pairs.forEach(it -> items.add(it.id()));
        said.forEach(it -> it.facts().forEach(fact -> items.add(fact.itemId())));
        caught.forEach(it -> items.add(it.itemId()));
        Set<Fact> answered = dismissals.answered(items);
        var found = new ArrayList<>(Shared.batches(caught, answered, A_BATCH));
        found.addAll(
                itemId == null ? Shared.together(pairs, answered) : Shared.pairs(pairs, answered));
        said.stream().filter(it -> !answered.containsAll(it.facts())).forEach(found::add);
        return found;
    }

    private int lateAfter(Actor actor) {
        return settings.rules(actor.unitId()).lateAfterDays();
    }

    /**
     * Says that a signal was looked into, and what came of it. The mark is of the dismissal and not
     * of the piece, whose history others read who are not asked.
     */
    public void dismiss(Actor actor, Dismissal dismissal) {
        Signal signal =
                seen(actor, dismissal)
                        .filter(it -> it.kind().name().equals(dismissal.kind()))
                        .filter(it -> it.token().equals(dismissal.facts()))
                        .findFirst()
                        .orElseThrow(() -> new Refused("signals.gone"));
        long id =
                dismissals.add(
                        actor.campaignId(),
                        signal.kind(),
                        dismissal.said(),
                        OffsetDateTime.now(clock),
                        actor.accountId());
        if (dismissals.addFacts(id, signal.facts()) == 0) {
            throw new Refused("signals.gone");
        }
        trail.add(
                Mark.of(actor.accountId(), "signals.dismissed", "signals_dismissal", id)
                        .inCampaign(actor.campaignId()));
    }

    private Stream<Signal> seen(Actor actor, Dismissal dismissal) {
        if (dismissal.fromList() || dismissal.item() == null) {
            actor.must(Permission.MANAGE_CAMPAIGN);
            return signals(actor, null).stream();
        }
        vault.get(actor, dismissal.item());
        return signals(actor, dismissal.item()).stream();
    }
}

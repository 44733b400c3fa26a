package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.organization.Settings;
import org.biaogan.plan.Kept;
import org.biaogan.reading.FileTexts;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where all proof is kept: pieces that live with their unit and are used by many campaigns. */
@Service
@Transactional
public class EvidenceVault {

    private final ItemRepository items;
    private final VaultRepository lists;
    private final WordsRepository words;
    private final CitationRepository citations;
    private final FilingRepository filings;
    private final Campaigns campaigns;
    private final FileTexts texts;
    private final Settings settings;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    EvidenceVault(
            ItemRepository items,
            VaultRepository lists,
            WordsRepository words,
            CitationRepository citations,
            FilingRepository filings,
            Campaigns campaigns,
            FileTexts texts,
            Settings settings,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.items = items;
        this.lists = lists;
        this.words = words;
        this.citations = citations;
        this.filings = filings;
        this.campaigns = campaigns;
        this.texts = texts;
        this.settings = settings;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * One page of the pieces the actor may see; two statements beside slow facts, one more for what
     * is looked for.
     */
    @Transactional(readOnly = true)
    public VaultPage list(Actor actor, VaultFilter filter, int page) {
        int lateAfter = settings.rules(actor.unitId()).lateAfterDays();
        VaultConditions matching = lists.conditions(actor, filter, lateAfter);
        var count = lists.count(actor, filter, matching);
        long offset = Math.max(0, page - 1) * (long) VaultPage.SIZE;
        var order = filter.order() == null ? VaultOrder.BEST : filter.order();
        var slice = new VaultSlice(order, offset, VaultPage.SIZE, count);
        List<VaultLine> lines = lists.list(matching, numbered(actor), slice);
        return VaultPage.of(
                lines,
                matching.question().map(it -> hits(it, lines)).orElse(Map.of()),
                matching.question().orElse(null),
                offset + 1,
                count);
    }

    /**
     * At most so many different titles that somebody may mean who has typed this; one statement.
     */
    @Transactional(readOnly = true)
    public Titles titles(Actor actor, String typed, int most) {
        VaultConditions matching = lists.conditions(actor, VaultFilter.of(typed), 0);
        return new Titles(
                matching.asks() ? lists.titles(matching, most) : List.of(),
                matching.question().orElse(null));
    }

    /** Titles that somebody may mean, and what was typed of them. */
    public record Titles(List<String> titles, FileTexts.@Nullable Question question) {}

    /** Where these pieces have what is looked for, beside their titles. */
    private Map<Long, VaultPage.Hit> hits(FileTexts.Question question, List<VaultLine> lines) {
        var titles = lines.stream().collect(Collectors.toMap(VaultLine::id, VaultLine::title));
        var hits = new HashMap<Long, VaultPage.Hit>();
        for (var it : lists.found(List.copyOf(titles.keySet()), question)) {
            VaultPage.Hit.of(it, requireNonNull(titles.get(it.itemId())), question)
                    .ifPresent(hit -> hits.put(it.itemId(), hit));
        }
        return hits;
    }

    /** The scheme whose numbers a list shows: the first of the campaign. */
    private @Nullable Long numbered(Actor actor) {
        return campaigns.versions(actor.campaignId()).stream().findFirst().orElse(null);
    }

    /** All of one piece; six statements. */
    @Transactional(readOnly = true)
    public ItemSheet get(Actor actor, long itemId) {
        int lateAfter = settings.rules(actor.unitId()).lateAfterDays();
        return new ItemSheet(
                items.find(actor, itemId, lateAfter)
                        .orElseThrow(() -> new NotFound("evidence.item", itemId)),
                items.versions(itemId),
                items.revisions(itemId),
                citations.list(actor.campaignId(), itemId),
                filings.list(actor, itemId));
    }

    /** The units in whose name the actor may put something in, the highest first. */
    @Transactional(readOnly = true)
    public Map<Long, String> units(Actor actor) {
        return lists.units(actor.where(Permission.FILE_EVIDENCE), calendar.today());
    }

    /** The units whose pieces the actor sees, the highest first. */
    @Transactional(readOnly = true)
    public Map<Long, String> readableUnits(Actor actor) {
        return lists.units(actor, calendar.today());
    }

    /** The tasks of the campaign, in their order. */
    @Transactional(readOnly = true)
    public Map<Long, VaultChoices.Task> tasks(Actor actor) {
        return lists.tasks(actor.campaignId());
    }

    /** The units for which the actor, who may cite elsewhere, may only put in what is theirs. */
    @Transactional(readOnly = true)
    public Set<Long> unitsOnlyFiled(Actor actor) {
        if (!actor.may(Permission.CITE_EVIDENCE)) {
            return Set.of();
        }
        var only = new HashSet<Long>(units(actor).keySet());
        only.removeAll(
                lists.units(actor.where(Permission.CITE_EVIDENCE), calendar.today()).keySet());
        return only;
    }

    /** Puts a piece into the vault; returns its id. */
    public long enter(Actor actor, NewItem item) {
        actor.must(Permission.FILE_EVIDENCE);
        if (!units(actor).containsKey(item.unitId())) {
            throw new NotFound("organization.unit", item.unitId());
        }
        mustHaveHappened(item.eventOn());
        Kept kept = kept(item);
        OffsetDateTime now = OffsetDateTime.now(clock);
        long id = items.add(item, kept, actor.accountId(), now);
        items.addRevision(id, null, actor.accountId(), now);
        items.addVersion(id, 1, item, actor.accountId(), now);
        askForText(item);
        words.write(List.of(id));
        mark(actor, "evidence.entered-act", id, item.sha256());
        return id;
    }

    /** False when somebody else corrected it since: both wordings are shown then. */
    public boolean correct(Actor actor, long itemId, Correction correction) {
        mustStand(own(actor, Permission.CORRECT_EVIDENCE, itemId));
        mustHaveHappened(requireNonNull(correction.eventOn()));
        if (!items.correct(itemId, correction)) {
            return false;
        }
        items.addRevision(itemId, correction.why(), actor.accountId(), OffsetDateTime.now(clock));
        words.write(List.of(itemId));
        mark(actor, "evidence.corrected", itemId, null);
        return true;
    }

    /**
     * Puts new bytes in the place of the old, which stay readable; citations stay with the version
     * they were made for.
     */
    public int addVersion(Actor actor, long itemId, NewItem content) {
        mustStand(own(actor, Permission.CORRECT_EVIDENCE, itemId));
        int no = items.nextVersion(itemId, kept(content));
        items.addVersion(itemId, no, content, actor.accountId(), OffsetDateTime.now(clock));
        askForText(content);
        words.write(List.of(itemId));
        mark(actor, "evidence.version-added", itemId, content.sha256());
        return no;
    }

    private void askForText(NewItem content) {
        if (content.sha256() != null) {
            texts.ask(content.sha256(), String.valueOf(content.originalName()));
        }
    }

    public void withdraw(Actor actor, long itemId, String reason) {
        own(actor, Permission.WITHDRAW_EVIDENCE, itemId);
        if (!items.withdraw(itemId, reason.strip(), actor.accountId(), OffsetDateTime.now(clock))) {
            throw new Refused("evidence.withdrawn-before");
        }
        mark(actor, "evidence.withdrawn", itemId, null);
    }

    /**
     * A piece whose unit the right reaches today. That a campaign has it makes it readable there;
     * what the piece is stays with its unit.
     */
    ItemSheet.Item own(Actor actor, Permission permission, long itemId) {
        actor.must(permission);
        var item = get(actor, itemId).item();
        if (!actor.may(permission, item.unitPath())) {
            throw new NotFound("evidence.item", itemId);
        }
        return item;
    }

    private static void mustStand(ItemSheet.Item item) {
        if (!item.stands()) {
            throw new Refused("evidence.withdrawn-before");
        }
    }

    private void mustHaveHappened(LocalDate eventOn) {
        if (eventOn.isAfter(calendar.today())) {
            throw new Refused("evidence.event-ahead", eventOn);
        }
    }

    private static Kept kept(NewItem item) {
        if (item.sha256() != null) {
            return Kept.VAULT;
        }
        return item.totals() != null ? Kept.TOTALS : Kept.OFFLINE;
    }

    private void mark(Actor actor, String what, long itemId, @Nullable String sha256) {
        Mark mark =
                Mark.of(actor.accountId(), what, "evidence_item", itemId)
                        .inCampaign(actor.campaignId());
        trail.add(sha256 == null ? mark : mark.sealing(sha256));
    }
}

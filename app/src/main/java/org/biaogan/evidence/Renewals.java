package org.biaogan.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.reading.SamePages;
import org.biaogan.reading.SamePages.Page;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Citations of an earlier version of a piece, which are checked one by one and moved on to the
 * newest; how they read before stays.
 */
@Service
@Transactional
public class Renewals {

    private final CitationRepository citations;
    private final CitedBeforeRepository before;
    private final EvidenceVault vault;
    private final SamePages samePages;
    private final Trail trail;
    private final Clock clock;

    Renewals(
            CitationRepository citations,
            CitedBeforeRepository before,
            EvidenceVault vault,
            SamePages samePages,
            Trail trail,
            Clock clock) {
        this.citations = citations;
        this.before = before;
        this.vault = vault;
        this.samePages = samePages;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A citation that is behind.
     *
     * @param pages where the same words stand in the newest version; none where that is not told
     */
    public record Behind(Citation citation, @Nullable String pages) {}

    /** The campaign's citations of earlier versions; one statement where one of them has pages. */
    @Transactional(readOnly = true)
    public List<Behind> list(ItemSheet sheet) {
        List<Citation> behind =
                sheet.citations().stream()
                        .filter(it -> it.itemVersion() < sheet.item().version())
                        .toList();
        Set<Page> cited =
                behind.stream()
                        .flatMap(it -> pages(sheet, it).stream())
                        .collect(Collectors.toSet());
        String newest = sheet.newest().sha256();
        Map<Page, Integer> now =
                cited.isEmpty() || newest == null ? Map.of() : samePages.find(cited, newest);
        return behind.stream()
                .map(it -> new Behind(it, moved(it, pages(sheet, it), now).orElse(null)))
                .toList();
    }

    /** The pages a citation means, of the file it means. */
    private static List<Page> pages(ItemSheet sheet, Citation citation) {
        String sha256 =
                sheet.findVersion(citation.itemVersion())
                        .map(ItemSheet.Version::sha256)
                        .orElse(null);
        return citation.pages() == null || sha256 == null
                ? List.of()
                : Pages.of(citation.pages()).stream().map(it -> new Page(sha256, it)).toList();
    }

    private static Optional<String> moved(
            Citation citation, List<Page> pages, Map<Page, Integer> now) {
        var places = new HashMap<Integer, Integer>();
        pages.stream().filter(now::containsKey).forEach(it -> places.put(it.no(), now.get(it)));
        return Optional.ofNullable(citation.pages()).flatMap(it -> Pages.moved(it, places));
    }

    /** How the piece was cited before in this campaign. */
    @Transactional(readOnly = true)
    public List<CitedBefore> before(Actor actor, ItemSheet sheet) {
        return before.list(actor.campaignId(), sheet.item().id());
    }

    /**
     * Lets a citation point to the newest version, with the pages that were checked there.
     *
     * @param seen the version that was the newest when they were checked
     */
    public void moveOn(
            Actor actor, long itemId, long citationId, int seen, @Nullable String pages) {
        ItemSheet sheet = locked(actor, itemId, seen);
        Citation citation =
                sheet.citations().stream()
                        .filter(it -> it.id() == citationId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("evidence.citation", citationId));
        moveOn(actor, sheet, List.of(citation), NewCitation.written(pages));
    }

    /** The same of all citations that mean the whole piece, where no page is to be checked. */
    public void moveOnWhole(Actor actor, long itemId, int seen) {
        ItemSheet sheet = locked(actor, itemId, seen);
        List<Citation> whole = sheet.citations().stream().filter(it -> it.pages() == null).toList();
        moveOn(actor, sheet, whole, null);
    }

    private void moveOn(
            Actor actor, ItemSheet sheet, List<Citation> cited, @Nullable String pages) {
        int newest = sheet.item().version();
        List<Citation> behind = cited.stream().filter(it -> it.itemVersion() < newest).toList();
        for (Citation it : behind) {
            before.keep(actor.campaignId(), it.id(), actor.accountId(), now());
            citations.moveOn(actor.campaignId(), it.id(), newest, pages);
        }
        if (!behind.isEmpty()) {
            mark(actor, sheet.item().id());
        }
    }

    /** The piece as it stands now; nobody else changes a citation of the campaign meanwhile. */
    private ItemSheet locked(Actor actor, long itemId, int seen) {
        actor.must(Permission.CITE_EVIDENCE);
        citations.lock(actor.campaignId());
        ItemSheet sheet = vault.get(actor.where(Permission.CITE_EVIDENCE), itemId);
        if (!sheet.item().stands()) {
            throw new Refused("evidence.withdrawn-before");
        }
        if (sheet.item().version() != seen) {
            throw new Refused("evidence.renewal.newer", sheet.item().version());
        }
        return sheet;
    }

    private void mark(Actor actor, long itemId) {
        trail.add(
                Mark.of(actor.accountId(), "evidence.citations-renewed", "evidence_item", itemId)
                        .inCampaign(actor.campaignId()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

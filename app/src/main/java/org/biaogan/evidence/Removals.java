package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.files.FileStore;
import org.biaogan.reading.FileTexts;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one deletion: two persons and a reason destroy bytes for good, also where another piece
 * shares them. A tombstone stays.
 */
@Service
@Transactional
public class Removals {

    private final RemovalRepository removals;
    private final WordsRepository words;
    private final EvidenceVault vault;
    private final FileStore files;
    private final FileTexts texts;
    private final ObjectProvider<Copies> copies;
    private final Trail trail;
    private final Clock clock;

    Removals(
            RemovalRepository removals,
            WordsRepository words,
            EvidenceVault vault,
            FileStore files,
            FileTexts texts,
            ObjectProvider<Copies> copies,
            Trail trail,
            Clock clock) {
        this.removals = removals;
        this.words = words;
        this.vault = vault;
        this.files = files;
        this.texts = texts;
        this.copies = copies;
        this.trail = trail;
        this.clock = clock;
    }

    /** Asks that the bytes be destroyed; they are hidden at once. A second person must confirm. */
    public void ask(Actor actor, long itemId, String reason) {
        vault.own(actor, Permission.REMOVE_EVIDENCE, itemId);
        if (!removals.ask(itemId, reason.strip(), actor.accountId(), now())) {
            throw new Refused("evidence.removal.asked-before");
        }
        words.renewSharing(itemId);
        mark(actor, "evidence.removal-asked", itemId);
    }

    /**
     * Who asked takes it back, or somebody else declines it: the bytes stay and are shown again.
     */
    public void drop(Actor actor, long itemId) {
        Long askedBy = vault.own(actor, Permission.REMOVE_EVIDENCE, itemId).removalAskedBy();
        if (askedBy == null || !removals.drop(itemId)) {
            throw new Refused("evidence.removal.not-asked");
        }
        words.renewSharing(itemId);
        if (askedBy == actor.accountId()) {
            mark(actor, "evidence.removal-taken-back", itemId);
        } else {
            mark(actor, "evidence.removal-declined", itemId);
        }
    }

    /**
     * Destroys the bytes of a piece. It no longer counts, and no more does another one whose newest
     * bytes these were; one that only had them in an old version stands, and what cited that
     * version cites the whole of its newest.
     */
    public void confirm(Actor actor, long itemId) {
        var item = vault.own(actor, Permission.REMOVE_EVIDENCE, itemId);
        OffsetDateTime now = now();
        if (!removals.confirm(itemId, actor.accountId(), now)) {
            throw new Refused("evidence.removal.two-persons");
        }
        List<String> fingerprints = removals.fingerprints(itemId);
        fingerprints.forEach(files::destroy);
        texts.forget(fingerprints);
        copies.forEach(it -> it.destroy(fingerprints));
        removals.clearTables(itemId);
        removals.withdraw(itemId, requireNonNull(item.removalReason()), actor.accountId(), now);
        removals.renewCitations(itemId, actor.accountId(), now);
        words.renewSharing(itemId);
        mark(actor, "evidence.removed", itemId);
        removals.twins(itemId).forEach(it -> mark(actor, "evidence.removed-with-twin", it));
    }

    /** The packs and backups that hold bytes of a piece and must be called back, newest first. */
    @Transactional(readOnly = true)
    public List<Copies.Copy> copies(Actor actor, long itemId) {
        vault.get(actor, itemId);
        List<String> fingerprints = removals.fingerprints(itemId);
        return copies.stream()
                .flatMap(it -> it.list(fingerprints).stream())
                .sorted(Comparator.comparing(Copies.Copy::madeAt).reversed())
                .toList();
    }

    private void mark(Actor actor, String what, long itemId) {
        trail.add(
                Mark.of(actor.accountId(), what, "evidence_item", itemId)
                        .inCampaign(actor.campaignId()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

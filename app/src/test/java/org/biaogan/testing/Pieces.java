package org.biaogan.testing;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewCitation;
import org.biaogan.evidence.NewItem;
import org.biaogan.files.FileStore;
import org.biaogan.plan.MaterialClass;
import org.biaogan.schemes.KeyPoint;
import org.jspecify.annotations.Nullable;

/** Pieces of evidence as tests need them: original records of one day, small text files. */
public class Pieces {

    public static final LocalDate EVENT = LocalDate.parse("2026-11-10");

    private final EvidenceVault vault;
    private final Citations citations;
    private final CampaignSchemes schemes;
    private final FileStore store;

    Pieces(EvidenceVault vault, Citations citations, CampaignSchemes schemes, FileStore store) {
        this.vault = vault;
        this.citations = citations;
        this.schemes = schemes;
        this.store = store;
    }

    /** With bytes of its own. */
    public long enter(Actor actor, String title) {
        return enter(actor, title, title + System.nanoTime());
    }

    public long enter(Actor actor, String title, String bytes) {
        return vault.enter(actor, file(actor.unitId(), title, bytes));
    }

    public long enter(Actor actor, long unit, String title, String bytes) {
        return vault.enter(actor, file(unit, title, bytes));
    }

    public NewItem file(long unit, String title, String bytes) {
        return file(unit, title, title + ".txt", bytes.getBytes(StandardCharsets.UTF_8));
    }

    /** As a file of this name holds it. */
    public NewItem file(Actor actor, String fileName, byte[] bytes) {
        String title = fileName.substring(0, fileName.lastIndexOf('.'));
        return file(actor.unitId(), title, fileName, bytes);
    }

    private NewItem file(long unit, String title, String fileName, byte[] bytes) {
        return NewItem.file(
                unit, title, MaterialClass.O, EVENT, null, store(bytes, fileName), fileName, null);
    }

    /** Kept on paper. */
    public NewItem paper(Actor actor, String title, MaterialClass materialClass, LocalDate day) {
        return new NewItem(
                actor.unitId(),
                title,
                materialClass,
                day,
                null,
                null,
                null,
                null,
                null,
                "组织员",
                "办公室",
                null);
    }

    /** Totals without a file. */
    public NewItem totals(Actor actor, String title, MaterialClass materialClass, LocalDate day) {
        return new NewItem(
                actor.unitId(),
                title,
                materialClass,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "合计 1");
    }

    /** Keeps the bytes; returns their fingerprint. */
    public String store(String bytes, String name) {
        return store(bytes.getBytes(StandardCharsets.UTF_8), name);
    }

    public String store(byte[] bytes, String name) {
        try {
            return store.store(new ByteArrayInputStream(bytes), name).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fingerprint of a piece's newest bytes. */
    public String sha256(Actor actor, long item) {
        return requireNonNull(vault.get(actor, item).newest().sha256());
    }

    /** The version of the scheme the campaign runs under. */
    public long version(Actor actor) {
        return schemes.list(actor.campaignId()).getFirst().version().id();
    }

    public long keyPoint(Actor actor, int no) {
        List<KeyPoint> all = schemes.list(actor.campaignId()).getFirst().keyPoints().toList();
        return all.get(no).id();
    }

    public long cite(Actor actor, long item, int keyPoint) {
        return cite(actor, item, keyPoint, null);
    }

    public long cite(Actor actor, long item, int keyPoint, @Nullable Integer share) {
        return citations.cite(actor, item, new NewCitation(keyPoint(actor, keyPoint), null, share));
    }
}

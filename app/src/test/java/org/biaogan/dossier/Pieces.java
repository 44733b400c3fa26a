package org.biaogan.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewCitation;
import org.biaogan.evidence.NewItem;
import org.biaogan.files.FileStore;
import org.biaogan.files.StoredFile;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/** Pieces of evidence as they go into a pack, entered by one person. */
class Pieces {

    private final FileStore store;
    private final EvidenceVault vault;
    private final Citations citations;
    private final CampaignSchemes schemes;

    Pieces(FileStore store, EvidenceVault vault, Citations citations, CampaignSchemes schemes) {
        this.store = store;
        this.vault = vault;
        this.citations = citations;
        this.schemes = schemes;
    }

    /** Enters a text file and cites it for the first key point. */
    long cited(Actor who, String title, String content) {
        long item = enter(who, title, content);
        cite(who, item);
        return item;
    }

    long enter(Actor who, String title, String content) {
        return vault.enter(
                who,
                NewItem.file(
                        who.unitId(),
                        title,
                        MaterialClass.O,
                        LocalDate.parse("2026-11-10"),
                        null,
                        store(title, content).sha256(),
                        title + ".txt",
                        null));
    }

    /** Paper that somebody keeps somewhere, cited for the first key point. */
    long offline(Actor who, String title, String holder, String place) {
        return elsewhere(who, title, holder, place, null);
    }

    /** Figures without names, cited for the first key point. */
    long totals(Actor who, String title, String totals) {
        return elsewhere(who, title, null, null, totals);
    }

    private long elsewhere(
            Actor who,
            String title,
            @Nullable String holder,
            @Nullable String place,
            @Nullable String totals) {
        long item =
                vault.enter(
                        who,
                        new NewItem(
                                who.unitId(),
                                title,
                                MaterialClass.O,
                                LocalDate.parse("2026-11-10"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                holder,
                                place,
                                totals));
        cite(who, item);
        return item;
    }

    void cite(Actor who, long item) {
        var keyPoint = schemes.chosen(who.campaignId(), null).keyPoints().findFirst().orElseThrow();
        citations.cite(who, item, new NewCitation(keyPoint.id(), null, null));
    }

    StoredFile store(String title, String content) {
        try {
            return store.store(
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    title + ".txt");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

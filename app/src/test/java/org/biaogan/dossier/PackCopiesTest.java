package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.Copies;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.Removals;
import org.biaogan.files.FileStore;
import org.biaogan.jobs.AskedWork;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Packs hold copies: they are named when bytes are removed, and ours go with the bytes. */
@CampaignTest
class PackCopiesTest {

    private final Packs packs;
    private final PackBuilding building;
    private final PackCopies copies;
    private final AskedWork work;
    private final Removals removals;
    private final Cast cast;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final JdbcClient sql;
    private final MockMvcTester web;
    private final Pieces pieces;

    private Actor organiser;
    private long item;
    private List<String> bytes = List.of();

    PackCopiesTest(
            Packs packs,
            PackBuilding building,
            PackCopies copies,
            AskedWork work,
            FileStore store,
            Removals removals,
            Cast cast,
            EvidenceVault vault,
            Citations citations,
            CampaignSchemes schemes,
            SmallPath small,
            JdbcClient sql,
            MockMvcTester web) {
        this.packs = packs;
        this.building = building;
        this.copies = copies;
        this.work = work;
        this.removals = removals;
        this.cast = cast;
        this.vault = vault;
        this.small = small;
        this.sql = sql;
        this.web = web;
        this.pieces = new Pieces(store, vault, citations, schemes);
    }

    @BeforeEach
    void aPiece() {
        organiser = small.open().organiser();
        item = pieces.cited(organiser, "身份证扫描", "扫描" + System.nanoTime());
        bytes = List.of(String.valueOf(vault.get(organiser, item).newest().sha256()));
    }

    @Test
    void thePacksThatHoldAPieceAreNamedWithWhoTookThem() {
        packs.open(organiser, build());
        build();
        packs.ask(organiser, null);

        List<Copies.Copy> found = copies.list(bytes);
        assertThat(found).hasSize(2);
        assertThat(found).allMatch(it -> it.kind() == Copies.Kind.PACK);
        assertThat(found).allMatch(it -> it.name().contains("验收材料包_2026-11-22"));
        assertThat(found.getFirst().taken()).isEmpty();
        assertThat(found.getLast().taken())
                .singleElement()
                .satisfies(it -> assertThat(it.by()).startsWith("organiser"));
        assertThat(copies.list(List.of("0".repeat(64)))).isEmpty();
    }

    @Test
    void ourOwnPacksGoWithTheBytesAndThePageSaysWhy() {
        long pack = build();
        String page = "/campaigns/" + organiser.campaignId() + "/packs";
        removals.ask(organiser, item, "含身份证件");
        removals.confirm(
                cast.inCampaign(
                        cast.holder("secretary", organiser.unitId()), organiser.campaignId()),
                item);

        assertThat(packs.get(organiser, pack).here()).isFalse();
        assertThat(get(page + "/" + pack))
                .bodyText()
                .contains("这份材料包含有后来移除的材料", "再生成一次")
                .doesNotContain("下载材料包");
        assertThat(get(page)).bodyText().contains("已销毁");
        assertThat(get(page + "/" + pack + "/file")).hasStatus(409);
        assertThat(
                        sql.sql("select count(*) from files_destroyed where sha256 = :zip")
                                .param("zip", packs.get(organiser, pack).sha256())
                                .query(Rows.INT)
                                .single())
                .isOne();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(organiser.accountId())).exchange();
    }

    private long build() {
        long pack = packs.ask(organiser, null);
        work.run(building, pack);
        return pack;
    }
}

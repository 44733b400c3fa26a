package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.trail.Trail;
import org.biaogan.trail.TrailEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The one deletion, from the request to the tombstone. */
@CampaignTest
class RemovalsTest {

    private final Removals removals;
    private final EvidenceVault vault;
    private final Citations citations;
    private final Renewals renewals;
    private final SortingDesk sorting;
    private final Intake intake;
    private final Trail trail;
    private final SmallPath small;
    private final Pieces pieces;
    private final Cast cast;
    private final MockMvcTester web;
    private final Path home;

    private Actor organiser;
    private Actor secretary;

    RemovalsTest(
            Removals removals,
            EvidenceVault vault,
            Citations citations,
            Renewals renewals,
            SortingDesk sorting,
            Intake intake,
            Trail trail,
            SmallPath small,
            Pieces pieces,
            Cast cast,
            MockMvcTester web,
            @Value("${biaogan.home}") Path home) {
        this.removals = removals;
        this.vault = vault;
        this.citations = citations;
        this.renewals = renewals;
        this.sorting = sorting;
        this.intake = intake;
        this.trail = trail;
        this.small = small;
        this.pieces = pieces;
        this.cast = cast;
        this.web = web;
        this.home = home;
    }

    @BeforeEach
    void aCampaign() {
        var opened = small.open();
        organiser = opened.organiser();
        secretary =
                cast.inCampaign(
                        cast.holder("secretary", opened.college().generalBranch()),
                        opened.campaignId());
    }

    @Test
    void theTombstoneKeepsNumberDatesAndReasonAndHandsOutNothing() {
        long item = pieces.enter(organiser, "证件扫描");
        pieces.cite(organiser, item, 0);
        remove(item);

        assertThat(page(item))
                .bodyText()
                .contains("原件已移除", "2026-11-22 10:00 提出", "含身份证件", "1-1-01", "字节已于 2026-11-22")
                .doesNotContain("versions/1/file");
        assertThat(file(item, 1)).hasStatus(404).bodyText().contains("原件已移除");
    }

    @Test
    void aSecondPersonConfirmsOnce() {
        long item = pieces.enter(organiser, "证件扫描");
        removals.ask(organiser, item, "含身份证件");

        assertThatThrownBy(() -> removals.confirm(organiser, item)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> removals.ask(secretary, item, "再提")).isInstanceOf(Refused.class);
        removals.confirm(secretary, item);
        assertThatThrownBy(() -> removals.confirm(secretary, item)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> removals.drop(secretary, item)).isInstanceOf(Refused.class);
    }

    @Test
    void aTwinIsATombstoneTooAndItsTrailSaysWhy() {
        long item = pieces.enter(organiser, "证件扫描", "同一份");
        long twin = pieces.enter(organiser, "同一扫描，另一处", "同一份");
        remove(item);

        assertThat(vault.get(organiser, twin).item().removalReason()).isEqualTo("含身份证件");
        assertThat(page(twin)).bodyText().contains("原件已移除").doesNotContain("versions/1/file");
        assertThat(file(twin, 1)).hasStatus(404);
        assertThat(trail.list("evidence_item", twin))
                .extracting(TrailEntry::what)
                .contains("evidence.removed-with-twin");
    }

    @Test
    void aPieceThatOnlyOnceHadTheBytesStandsAndIsCitedInItsNewestVersion() {
        long item = pieces.enter(organiser, "证件扫描", "同一份");
        long other = pieces.enter(organiser, "名册", "同一份");
        long cited = pieces.cite(organiser, other, 0);
        citations.setPart(organiser, other, cited, new CitedPart("3", null));
        vault.addVersion(organiser, other, pieces.file(organiser.unitId(), "名册", "已遮盖"));
        remove(item);

        var sheet = vault.get(organiser, other);
        assertThat(sheet.item().stands()).isTrue();
        assertThat(sheet.citations().getFirst().itemVersion()).isEqualTo(2);
        assertThat(sheet.citations().getFirst().pages()).isNull();
        assertThat(renewals.before(organiser, sheet).getFirst().pages()).isEqualTo("3");
        assertThat(file(other, 1)).hasStatus(404);
        assertThat(file(other, 2)).hasStatusOk();
    }

    @Test
    void theSameBytesDoNotComeBackAndLeaveTheSortingTables() throws IOException {
        long item = pieces.enter(organiser, "证件扫描", "同一份");
        put("同一份");
        remove(item);

        assertThat(sorting.count(organiser)).isZero();
        assertThatThrownBy(() -> put("同一份"))
                .isInstanceOf(Refused.class)
                .hasMessage("files.destroyed");
        assertThat(file(item, 1)).hasStatus(404);
    }

    @Test
    void whatIsAskedForIsHiddenUntilSomebodyDeclines() {
        long item = pieces.enter(organiser, "合影");
        removals.ask(organiser, item, "本人反对");
        Actor reader =
                cast.inCampaign(cast.holder("dean", organiser.unitId()), organiser.campaignId());

        assertThat(page(reader, item)).bodyText().contains("已有人提出移除").doesNotContain("/file");
        assertThat(file(reader, item, 1)).hasStatus(404);
        assertThat(file(secretary, item, 1)).hasStatusOk();
        assertThat(page(secretary, item)).bodyText().contains("不同意移除", "确认移除");
        assertThat(page(organiser, item)).bodyText().contains("收回请求");

        assertThat(post(secretary, item, "/removal/end")).hasStatus3xxRedirection();
        assertThat(file(reader, item, 1)).hasStatusOk();
        assertThat(trail.list("evidence_item", item))
                .extracting(TrailEntry::what)
                .contains("evidence.removal-declined");
    }

    @Test
    void backupsThatHoldTheBytesAreNamedBeforeAndAfter() throws IOException {
        long item = pieces.enter(organiser, "证件扫描");
        Path log = home.resolve("backups.tsv");
        Files.writeString(
                log,
                "2026-11-22T02:00:00Z\t/mnt/u-disk/周备份\n2020-01-01T00:00:00Z\t/mnt/旧备份\n2026-11",
                StandardCharsets.UTF_8);
        try {
            removals.ask(organiser, item, "含身份证件");
            assertThat(page(secretary, item))
                    .bodyText()
                    .contains("请收回这 1 处", "/mnt/u-disk/周备份")
                    .doesNotContain("/mnt/旧备份");
            removals.confirm(secretary, item);
            assertThat(removals.copies(organiser, item))
                    .extracting(Copies.Copy::name)
                    .isEqualTo(List.of("/mnt/u-disk/周备份"));
        } finally {
            Files.delete(log);
        }
    }

    private void remove(long item) {
        removals.ask(organiser, item, "含身份证件");
        removals.confirm(secretary, item);
    }

    private void put(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        intake.put(
                organiser,
                Destination.NONE,
                new Arrival(place -> Files.write(place, bytes), bytes.length, "a.txt", null));
    }

    private MvcTestResult page(long item) {
        return page(organiser, item);
    }

    private MvcTestResult page(Actor actor, long item) {
        return web.get().uri(at(item)).with(as(actor.accountId())).exchange();
    }

    private MvcTestResult file(long item, int version) {
        return file(organiser, item, version);
    }

    private MvcTestResult file(Actor actor, long item, int version) {
        return web.get()
                .uri(at(item) + "/versions/" + version + "/file")
                .with(as(actor.accountId()))
                .exchange();
    }

    private MvcTestResult post(Actor actor, long item, String act) {
        return web.post().uri(at(item) + act).with(as(actor.accountId())).exchange();
    }

    private String at(long item) {
        return "/campaigns/" + organiser.campaignId() + "/evidence/" + item;
    }
}

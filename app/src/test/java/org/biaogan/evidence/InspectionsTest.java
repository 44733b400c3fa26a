package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whether a reviewer from above has opened a piece, and nothing more. */
@CampaignTest
class InspectionsTest {

    private final Inspections inspections;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor organiser;
    private long item;
    private String at = "";

    InspectionsTest(
            Inspections inspections,
            EvidenceVault vault,
            SmallPath small,
            Pieces pieces,
            Cast cast,
            MockMvcTester web) {
        this.inspections = inspections;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aPieceOfTwoVersions() {
        opened = small.open();
        organiser = opened.organiser();
        item = pieces.enter(organiser, "工作总结");
        vault.addVersion(organiser, item, pieces.file(organiser.unitId(), "工作总结", "更好的"));
        at = "/campaigns/" + opened.campaignId() + "/evidence/" + item;
    }

    @Test
    void whoReadsFromAboveHasOpenedTheVersionThatWasShown() {
        long department = cast.holder("organisation-department", opened.college().committee());

        assertThat(web.get().uri(at + "/versions/1/file").with(as(department))).hasStatusOk();
        assertThat(inspections.list(organiser, item)).containsExactly(1);
        assertThat(web.get().uri(at).with(as(department))).hasStatusOk();
        assertThat(web.get().uri(at).with(as(department))).hasStatusOk();
        assertThat(inspections.list(organiser, item)).containsExactly(2, 1);

        assertThat(web.get().uri(at).with(as(organiser.accountId())))
                .bodyText()
                .contains("已打开第 2 版", "已打开第 1 版");
    }

    @Test
    void nothingIsKeptOfWhoWorksInTheCampaignOrReadsWithinItsUnit() {
        long dean = cast.holder("dean", opened.college().generalBranch());
        long above = cast.holder("secretary", opened.college().committee());

        for (long reader : new long[] {organiser.accountId(), dean, above}) {
            assertThat(web.get().uri(at).with(as(reader))).hasStatusOk();
        }

        assertThat(inspections.list(organiser, item)).isEmpty();
        assertThat(web.get().uri(at).with(as(dean))).bodyText().contains("尚未打开");
    }
}

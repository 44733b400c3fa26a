package org.biaogan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class LedgerPagesTest {

    private final Ledger ledger;
    private final Trail trail;
    private final Cast cast;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;

    LedgerPagesTest(Ledger ledger, Trail trail, Cast cast, SmallPath small, MockMvcTester web) {
        this.ledger = ledger;
        this.trail = trail;
        this.cast = cast;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aSealedCampaign() {
        opened = small.open();
        ledger.close();
        trail.add(Mark.of(opened.organiser().accountId(), "evidence.filed", "evidence_item", 831));
    }

    @Test
    void whoKeepsTheHouseSeesRootsKeysTheSecondPlaceAndWhatWaits() throws Exception {
        long administrator = cast.administrator();
        LedgerRoot root = ledger.newestRoot().orElseThrow();

        assertThat(get(administrator, "/ledger"))
                .hasStatusOk()
                .bodyText()
                .contains(root.root(), "2026-11-22", "Ed25519", "第二存放处", "更换密钥")
                .contains("另有 1 条待封存，最早的记于 2026-11-22 10:00。");
        var file = get(administrator, "/ledger/roots.txt").getResponse();
        assertThat(LedgerFile.parse(file.getContentAsString(StandardCharsets.UTF_8)))
                .isEqualTo(ledger.file());
        assertThat(get(administrator, "/ledger/roots.json"))
                .bodyJson()
                .extractingPath("$.roots[-1:].root")
                .asArray()
                .containsExactly(root.root());
    }

    @Test
    void anOrganiserSeesItFromTheCampaignAndReplacesNoKey() {
        long organiser = opened.organiser().accountId();
        String at = "/campaigns/" + opened.campaignId() + "/ledger";

        assertThat(get(organiser, at))
                .hasStatusOk()
                .bodyText()
                .contains("存证根", at + "/roots.txt")
                .doesNotContain("第二存放处", "更换密钥");
        assertThat(get(organiser, at + "/roots.txt")).hasStatusOk();
        assertThat(get(organiser, "/ledger")).hasStatus(403);
    }

    private MvcTestResult get(long account, String path) {
        return web.get().uri(path).with(as(account)).exchange();
    }
}

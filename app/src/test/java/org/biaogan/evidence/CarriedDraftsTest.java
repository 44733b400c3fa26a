package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on the sorting table while a campaign goes over to the next version of a scheme. */
@CampaignTest
class CarriedDraftsTest {

    private final Intake intake;
    private final SortingDesk sorting;
    private final Carrying carrying;
    private final Campaigns campaigns;
    private final SchemeLibrary library;
    private final Pieces pieces;
    private final SmallPath small;

    private Actor organiser;
    private long next;
    private long elsewhere;

    CarriedDraftsTest(
            Intake intake,
            SortingDesk sorting,
            Carrying carrying,
            Campaigns campaigns,
            SchemeLibrary library,
            Pieces pieces,
            SmallPath small) {
        this.intake = intake;
        this.sorting = sorting;
        this.carrying = carrying;
        this.campaigns = campaigns;
        this.library = library;
        this.pieces = pieces;
        this.small = small;
    }

    @BeforeEach
    void aCampaignUnderTwoSchemes() {
        organiser = small.open().organiser();
        next = small.scheme();
        var other = library.findNewest("benchmark-department").orElseThrow();
        campaigns.addScheme(organiser, other.version().id());
        elsewhere = other.keyPoints().findFirst().orElseThrow().id();
    }

    @Test
    void aFileThatWasPutInForAnotherSchemeStaysThereAndOnlyItsDraftIsSaidAgain()
            throws IOException {
        long upload = put(elsewhere);
        choose(upload, pieces.keyPoint(organiser, 0));

        upgrade();

        assertThat(proposed()).isEqualTo(elsewhere);
    }

    @Test
    void whatWasSaidOfAnotherSchemeStays() throws IOException {
        long upload = put(pieces.keyPoint(organiser, 0));
        choose(upload, elsewhere);

        upgrade();

        assertThat(proposed()).isEqualTo(elsewhere);
    }

    @Test
    void aFileThatWasPutInForAKeyPointGoesToItsPlaceInTheNextVersion() throws IOException {
        put(pieces.keyPoint(organiser, 1));

        upgrade();

        assertThat(proposed()).isEqualTo(target(1));
    }

    private void upgrade() {
        carrying.carry(
                organiser,
                pieces.version(organiser),
                next,
                Map.of(
                        pieces.keyPoint(organiser, 0), target(0),
                        pieces.keyPoint(organiser, 1), target(1)));
    }

    private long target(int no) {
        return library.get(next).keyPoints().map(KeyPoint::id).toList().get(no);
    }

    private @Nullable Long proposed() {
        return sorting.list(organiser).getFirst().said().keyPointId();
    }

    private void choose(long upload, long keyPoint) {
        sorting.choose(organiser, Sorting.of(List.of()), upload, keyPoint);
    }

    private long put(long keyPoint) throws IOException {
        byte[] bytes = ("记录" + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return intake.put(
                organiser,
                new Destination(null, null, keyPoint),
                new Arrival(place -> Files.write(place, bytes), bytes.length, "记录.txt", null));
    }
}

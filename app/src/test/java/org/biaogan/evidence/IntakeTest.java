package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.biaogan.access.Actor;
import org.biaogan.files.FileStore;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of bytes that nobody keeps, with transactions that really end. */
@CampaignTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class IntakeTest {

    private final Intake intake;
    private final SortingDesk sorting;
    private final FileStore store;
    private final SmallPath small;
    private final Pieces pieces;

    IntakeTest(
            Intake intake, SortingDesk sorting, FileStore store, SmallPath small, Pieces pieces) {
        this.intake = intake;
        this.sorting = sorting;
        this.store = store;
        this.small = small;
        this.pieces = pieces;
    }

    @Test
    void bytesThatAreNotKeptGoUnlessSomethingElseHasTheSame() throws IOException {
        Actor organiser = small.open().organiser();
        String alone = "只在整理台 " + System.nanoTime();
        String shared = "也在佐证库 " + System.nanoTime();
        pieces.enter(organiser, "入库的", shared);
        for (String content : new String[] {alone, shared}) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            intake.put(
                    organiser,
                    Destination.NONE,
                    new Arrival(place -> Files.write(place, bytes), bytes.length, "a.txt", null));
        }
        var lines = sorting.list(organiser);
        assertThat(lines).hasSize(2);
        lines.forEach(it -> intake.discard(organiser, it.upload().id()));

        assertThat(store.find(lines.get(0).upload().sha256())).isEmpty();
        assertThat(store.borrow(lines.get(1).upload().sha256()).path()).hasContent(shared);
    }
}

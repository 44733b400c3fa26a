package org.biaogan.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;

@CampaignTest
class SchemeLibraryTest {

    private final SchemeLibrary library;
    private final DataFiles files;

    SchemeLibraryTest(SchemeLibrary library, DataFiles files) {
        this.library = library;
        this.files = files;
    }

    @Test
    void theThreeSchemesThatShipAreThereAsWorkingTexts() {
        assertThat(library.findNewest("benchmark-department").orElseThrow().keyPoints())
                .hasSize(23);
        assertThat(library.findNewest("model-branch").orElseThrow().criteria()).hasSize(7);
        assertThat(library.findNewest("demonstration-college").orElseThrow().criteria()).hasSize(6);
        assertThat(library.list())
                .extracting(SchemeVersion::status)
                .containsOnly(TextStatus.WORKING);
    }

    @Test
    void aVersionThatIsStoredIsNotStoredAgainAndNeverChanged() {
        var file =
                files.list("schemes").stream()
                        .filter(it -> it.name().endsWith("/model-branch.yaml"))
                        .findFirst()
                        .orElseThrow();
        int before = library.list().size();

        library.store(List.of(SchemeFile.read(file.name(), file.sha256(), file.text())));
        assertThat(library.list()).hasSize(before);

        var changed = SchemeFile.read(file.name(), "another", file.text());
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> library.store(List.of(changed)))
                .withMessageContaining("a changed text needs a new version");
    }
}

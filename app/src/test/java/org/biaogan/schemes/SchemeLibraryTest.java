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

        library.announce(List.of(SchemeFile.read(file)));
        library.storeAnnounced();
        assertThat(library.list()).hasSize(before);

        library.announce(List.of(changed(file, true)));
        library.storeAnnounced();
        assertThat(library.list()).hasSize(before);
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> library.announce(List.of(changed(file, false))))
                .withMessageContaining("a changed text needs a new version");
    }

    @Test
    void whatASchemeSaysBesidesItsCriteriaIsKeptToo() {
        var scheme = library.findNewest("benchmark-department").orElseThrow();

        assertThat(scheme.version().numbering().number("1.1", 1)).isEqualTo("1-1-01");
        assertThat(scheme.parts(SchemePart.Kind.DELIVERABLE))
                .extracting(it -> it.title().zh())
                .containsExactly("工作总结报告", "成果汇编", "工作案例", "验收申请书");
        assertThat(scheme.parts(SchemePart.Kind.OUTCOME)).hasSize(3);
        assertThat(scheme.parts(SchemePart.Kind.SCORER)).isEmpty();
        assertThat(scheme.criteria())
                .allSatisfy(it -> {
                    assertThat(it.status()).isEqualTo(TextStatus.WORKING);
                    assertThat(it.source()).contains("教党〔2018〕25号");
                });
        assertThat(scheme.keyPoints())
                .allSatisfy(it ->
                        assertThat(it.usual())
                                .isNotNull()
                                .returns(TextStatus.WORKING, UsualEvidence::status));
    }

    private static SchemeFile changed(DataFiles.DataFile file, boolean ships) {
        return SchemeFile.read(new DataFiles.DataFile(file.name(), ships, "another", file.text()));
    }
}

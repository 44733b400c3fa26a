package org.biaogan.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.Forbidden;
import org.biaogan.base.Refused;
import org.biaogan.schemes.DataFiles.DataFile;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CampaignTest
class SchemeMappingsTest {

    private final SchemeMappings mappings;
    private final SchemeLibrary library;
    private final Actors actors;
    private final Cast cast;
    private final MockMvcTester web;

    private Actor keeper;
    private Scheme department;
    private Scheme branch;
    private long from;
    private long to;

    SchemeMappingsTest(
            SchemeMappings mappings,
            SchemeLibrary library,
            Actors actors,
            Cast cast,
            MockMvcTester web) {
        this.mappings = mappings;
        this.library = library;
        this.actors = actors;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void whatShips() {
        keeper = actors.get(cast.administrator(), new Scope.Installation());
        department = library.findNewest("benchmark-department").orElseThrow();
        branch = library.findNewest("model-branch").orElseThrow();
        from = department.version().id();
        to = branch.version().id();
    }

    @Test
    void theShippedMappingIsThereAsAWorkingText() {
        var sources = mappings.get(from, to).sources(point(branch, "1.1"));

        assertThat(sources)
                .extracting(it -> it.keyPoint().code() + " " + it.relation())
                .containsExactly("3.1 RELATED", "4.2 COVERS");
        assertThat(sources.getFirst().line().saidBy()).isNull();
        assertThat(sources.getFirst().line().why()).contains("工作稿");
        assertThat(mappings.get(to, from).lines()).as("the other way is another mapping").isEmpty();
    }

    @Test
    void aLineOfACriterionSpeaksOfAllItsKeyPointsAndTheStrongestLineCounts() {
        mappings.say(keeper, from, to, line("C1", "C7", Relation.RELATED));
        mappings.say(keeper, from, to, line("1.2", "7.1", Relation.COVERS));

        assertThat(mappings.get(from, to).sources(point(branch, "7.1")))
                .extracting(it -> it.keyPoint().code() + " " + it.relation())
                .containsExactly(
                        "1.1 RELATED",
                        "1.2 COVERS",
                        "1.3 RELATED",
                        "1.4 RELATED",
                        "5.3 PARTLY",
                        "5.4 RELATED");
    }

    @Test
    void aLineThatIsTakenBackStaysWithWhoAndWhyAndCanBeSaidAnew() {
        mappings.say(keeper, from, to, line("1.1", "C2", Relation.PARTLY));
        assertThatThrownBy(() -> mappings.say(keeper, from, to, line("1.1", "C2", Relation.COVERS)))
                .isInstanceOf(Refused.class)
                .hasMessage("schemes.mapping.before");
        long said =
                mappings.get(from, to).lines().stream()
                        .filter(it -> it.fromCode().equals("1.1"))
                        .findFirst()
                        .orElseThrow()
                        .id();

        mappings.end(keeper, from, to, said, "看错了");
        mappings.say(keeper, from, to, line("1.1", "C2", Relation.COVERS));

        assertThat(mappings.listEnded(from, to))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.endedWhy()).isEqualTo("看错了");
                    assertThat(it.endedBy()).isEqualTo(keeper.name());
                });
    }

    @Test
    void onlyWhoKeepsTheHouseWritesAndEverybodyReads() {
        long organiser = cast.holder("organiser", cast.college().generalBranch());
        Actor reader = actors.get(organiser, new Scope.Installation());
        assertThatThrownBy(() -> mappings.say(reader, from, to, line("1.1", "C2", Relation.COVERS)))
                .isInstanceOf(Forbidden.class);

        String page = "/schemes/" + from + "/mapping?other=" + to;
        assertThat(web.get().uri(page).with(as(organiser)).exchange())
                .bodyText()
                .contains("三会一课、主题党日", "教育党员有力", "覆盖", "随附的工作稿")
                .doesNotContain("添加一条");
        assertThat(web.get().uri(page).with(as(keeper.accountId())).exchange())
                .bodyText()
                .contains("添加一条", "收回");
    }

    @Test
    void aFileThatNamesAnUnknownCodeIsToldWithItsLine() {
        var file =
                new DataFile(
                        "home/mappings/a.yaml",
                        false,
                        "",
                        """
                        from: {scheme: benchmark-department, version: "2026.2"}
                        to: {scheme: model-branch, version: "2026.2"}
                        why: 试
                        lines:
                          - {from: "9.9", to: C1, relation: covers}
                        """);
        assertThatThrownBy(
                        () -> library.announceMappings(java.util.List.of(MappingFile.read(file))))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("line 5")
                .hasMessageContaining("found 9.9");
    }

    private static KeyPoint point(Scheme scheme, String code) {
        return scheme.findKeyPoint(code).orElseThrow();
    }

    private static NewMapped line(String from, String to, Relation relation) {
        return new NewMapped(from, to, relation, "集体讨论");
    }
}

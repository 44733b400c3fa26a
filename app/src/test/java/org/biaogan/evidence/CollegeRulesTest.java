package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.organization.CollegeRules;
import org.biaogan.organization.Settings;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule a college may set changes a cell of the matrix; today is 22 November 2026. */
@CampaignTest
class CollegeRulesTest {

    private final Settings settings;
    private final CoverageView view;
    private final EvidenceVault vault;
    private final Citations citations;
    private final SmallPath small;
    private final Cast cast;

    private SmallPath.Opened opened;
    private Actor department;

    CollegeRulesTest(
            Settings settings,
            CoverageView view,
            EvidenceVault vault,
            Citations citations,
            SmallPath small,
            Cast cast) {
        this.settings = settings;
        this.view = view;
        this.vault = vault;
        this.citations = citations;
        this.small = small;
        this.cast = cast;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        department = cast.inUnit("organisation-department", opened.college().committee());
    }

    @Test
    void theDaysAfterWhichCaptureIsLate() {
        cite("2026-10-01");
        assertThat(cell("2026-10").state()).isEqualTo(CellState.LATE);

        settings.set(department, new CollegeRules(60, 50, 3, null));
        assertThat(cell("2026-10").state()).isEqualTo(CellState.GOOD);
    }

    @Test
    void theShareThatIsMostly() {
        cite("2026-10-01");
        cite("2026-10-25");
        assertThat(cell("2026-10").state()).isEqualTo(CellState.GOOD);

        settings.set(department, new CollegeRules(30, 40, 3, null));
        assertThat(cell("2026-10").state()).isEqualTo(CellState.LATE);
    }

    @Test
    void theYearsBeforeTheCampaignThatCount() {
        cite("2021-10-25");
        assertThat(cell(Coverage.BEFORE).items()).isZero();

        settings.set(department, new CollegeRules(30, 50, 4, null));
        assertThat(cell(Coverage.BEFORE).items()).isEqualTo(1);
        assertThat(
                        view.items(
                                        opened.organiser(),
                                        view.get(opened.organiser(), null)
                                                .rows()
                                                .getFirst()
                                                .keyPoint()
                                                .id(),
                                        Coverage.BEFORE)
                                .lines())
                .hasSize(1);
    }

    @Test
    void howManyPrimaryCitationsAreEnough() {
        cite("2026-11-01");
        cite("2026-11-02");
        assertThat(cell("2026-11").state()).isEqualTo(CellState.GOOD);

        settings.set(department, new CollegeRules(30, 50, 3, 1));
        assertThat(cell("2026-11").state()).isEqualTo(CellState.OVER);
    }

    @Test
    void theRulesOfTheCollegeAreSetAtItsTopOnly() {
        Actor below = cast.inUnit("administrator", opened.college().generalBranch());

        assertThat(settings.maySet(department)).isTrue();
        assertThat(settings.maySet(below)).isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> settings.set(below, CollegeRules.DEFAULT));
    }

    private CoverageCell cell(String column) {
        return view.get(opened.organiser(), null).rows().getFirst().cell(column);
    }

    private void cite(String day) {
        long item =
                vault.enter(
                        opened.organiser(),
                        new NewItem(
                                opened.organiser().unitId(),
                                "材料",
                                MaterialClass.O,
                                LocalDate.parse(day),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "合计 1"));
        long keyPoint = view.get(opened.organiser(), null).rows().getFirst().keyPoint().id();
        citations.cite(opened.organiser(), item, new NewCitation(keyPoint, null, null));
    }
}

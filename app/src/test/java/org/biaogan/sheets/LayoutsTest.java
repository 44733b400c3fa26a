package org.biaogan.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A layout that was explained once is known again; words stay with the unit that wrote them. */
@CampaignTest
class LayoutsTest {

    private static final String LAYOUT = "a".repeat(64);
    private static final Meaning COLUMN = new Meaning("", "任务", "TITLE");
    private static final Meaning WORD = new Meaning("OFFICES", "系主任", "dean");

    private final Layouts layouts;
    private final SmallPath small;

    private SmallPath.Opened opened;
    private Actor organiser;

    LayoutsTest(Layouts layouts, SmallPath small) {
        this.layouts = layouts;
        this.small = small;
    }

    @BeforeEach
    void somebody() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void whatWasSaidLastIsRemembered() {
        layouts.remember(organiser, unit(), "test", LAYOUT, List.of(COLUMN, WORD));
        layouts.remember(organiser, unit(), "test", LAYOUT, List.of(WORD));

        assertThat(find(unit(), "test")).containsExactly(WORD);
        assertThat(find(unit(), "other")).isEmpty();
    }

    @Test
    void anotherUnitIsToldTheColumnsAndNoWords() {
        layouts.remember(organiser, unit(), "test", LAYOUT, List.of(COLUMN, WORD));

        assertThat(find(other(), "test")).containsExactly(COLUMN);
    }

    @Test
    void theOwnReadingComesBeforeANewerOneOfOthers() {
        layouts.remember(organiser, unit(), "test", LAYOUT, List.of(COLUMN));
        var theirs = new Meaning("", "任务", "PURPOSE");
        layouts.remember(organiser, other(), "test", LAYOUT, List.of(theirs));

        assertThat(find(unit(), "test")).containsExactly(COLUMN);
    }

    @Test
    void whatIsTooLongToBeAHeadingIsNotKept() {
        var sentence = new Meaning("OFFICES", "长".repeat(201), "dean");
        layouts.remember(organiser, unit(), "test", LAYOUT, List.of(COLUMN, sentence));

        assertThat(find(unit(), "test")).containsExactly(COLUMN);
    }

    private List<Meaning> find(long unit, String purpose) {
        return layouts.find(organiser, unit, purpose, LAYOUT);
    }

    private long unit() {
        return opened.college().generalBranch();
    }

    private long other() {
        return opened.college().committee();
    }
}

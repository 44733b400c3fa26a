package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.springframework.context.MessageSource;

/** What a test puts into a campaign, and what its matrix and its gaps say then. */
record CoverageCases(
        CoverageView view,
        EvidenceVault vault,
        Pieces pieces,
        MessageSource words,
        SmallPath.Opened opened) {

    /** Served by a monthly task of the branches. */
    static final int MONTHLY = 1;

    static final int OTHER = 0;

    Actor organiser() {
        return opened.organiser();
    }

    KeyPointCoverage row(int keyPoint) {
        return view.get(organiser(), null).rows().get(keyPoint);
    }

    CellState cell(int keyPoint, String column) {
        return row(keyPoint).cell(column).state();
    }

    List<String> sentences() {
        return sentences(Locale.SIMPLIFIED_CHINESE);
    }

    List<String> sentences(Locale locale) {
        return view.get(organiser(), null).gaps().stream().map(it -> sentence(it, locale)).toList();
    }

    private String sentence(Gap gap, Locale locale) {
        String of = gap.keyPoint() == null ? "全部材料" : gap.keyPoint().code();
        return of
                + " "
                + words.getMessage(
                        "desk.gap." + gap.kind().name(), gap.arguments().toArray(), locale);
    }

    void cite(long item, int keyPoint) {
        pieces.cite(organiser(), item, keyPoint);
    }

    /** Paper, or totals. */
    long enter(String day, MaterialClass materialClass, boolean offline) {
        LocalDate on = LocalDate.parse(day);
        return vault.enter(
                organiser(),
                offline
                        ? pieces.paper(organiser(), "材料", materialClass, on)
                        : pieces.totals(organiser(), "材料", materialClass, on));
    }
}

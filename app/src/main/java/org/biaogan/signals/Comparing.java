package org.biaogan.signals;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.evidence.Remarks.Piece;
import org.biaogan.plan.MaterialClass;
import org.biaogan.signals.Signal.Fact;
import org.biaogan.signals.SignalRepository.Said;
import org.jspecify.annotations.Nullable;

/** Tells what a file says that its piece does not. */
final class Comparing {

    /** A camera may be a day or two off, and so may an event of two days. */
    private static final int DAYS_OF_A_PHOTO = 2;

    /** A paper is often drafted weeks before, and written up weeks after. */
    private static final int DAYS_OF_A_PAPER = 60;

    /** A notice is given before the day, an article appears after it. */
    private static final int DAYS_OF_A_MENTION = 31;

    private static final int ISO_DAY = "2026-03-05".length();

    /** The unit of a paper stands at its head. */
    private static final int HEAD = 120;

    private final UnitNames units;

    Comparing(UnitNames units) {
        this.units = units;
    }

    List<Signal> of(Said said) {
        var found = new ArrayList<Signal>();
        far(said, SignalKind.TAKEN, said.taken(), DAYS_OF_A_PHOTO).ifPresent(found::add);
        if (said.taken() == null) {
            far(said, SignalKind.CREATED, said.created(), DAYS_OF_A_PAPER).ifPresent(found::add);
        }
        if (said.beginning() != null) {
            String text = Normalizer.normalize(said.beginning(), Normalizer.Form.NFKC);
            day(said, text).ifPresent(found::add);
            number(said, text).ifPresent(found::add);
            unit(said, text).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Signal> far(
            Said said, SignalKind kind, @Nullable String time, int most) {
        return day(time)
                .filter(it -> days(it, said.eventOn()) > most)
                .map(it -> signal(said, kind, it, said.eventOn()));
    }

    private static Optional<LocalDate> day(@Nullable String time) {
        try {
            return time == null || time.length() < ISO_DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(time.substring(0, ISO_DAY)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** When it was held must fit; any other day only tells when all are far away. */
    private static Optional<Signal> day(Said said, String text) {
        LocalDate on = said.eventOn();
        Optional<Heading.Span> held = Heading.held(text, on);
        if (held.isPresent()) {
            return held.filter(it -> !it.covers(on))
                    .map(it -> signal(said, SignalKind.SAYS_DAY, it.from(), on));
        }
        return Heading.days(text, on).stream()
                .min(Comparator.comparingLong(it -> days(it, on)))
                .filter(it -> days(it, on) > DAYS_OF_A_MENTION)
                .map(it -> signal(said, SignalKind.SAYS_DAY, it, on));
    }

    private static long days(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static Optional<Signal> number(Said said, String text) {
        return Heading.differs(said.title(), text)
                .map(it -> signal(said, SignalKind.SAYS_NUMBER, it.text(), it.title()));
    }

    /**
     * Another unit than the one that holds it. Those above and below it are named for good reasons,
     * and so is who gave a recognition, or is named in the title or as the source.
     */
    private Optional<Signal> unit(Said said, String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        if (said.materialClass() == MaterialClass.R
                || Stream.of(said.unitName(), said.unitNameThen()).anyMatch(head::contains)) {
            return Optional.empty();
        }
        String recorded = said.title() + said.source();
        List<UnitNames.Unit> named = units.in(head);
        return named.stream()
                .map(UnitNames.Unit::name)
                .filter(it -> !recorded.contains(it))
                .filter(name ->
                        named.stream()
                                .noneMatch(it ->
                                        it.name().contains(name)
                                                && (it.name().length() > name.length()
                                                        || it.isInLineWith(said.unitPath()))))
                .findFirst()
                .map(it -> signal(said, SignalKind.SAYS_UNIT, it, said.unitName()));
    }

    private static Signal signal(Said said, SignalKind kind, Object found, Object recorded) {
        String digest = Signal.digest(kind, said.sha256(), found, recorded);
        return new Signal(
                kind,
                new Piece(said.id(), said.title()),
                List.of(found, recorded),
                List.of(),
                false,
                List.of(new Fact(said.id(), digest)));
    }
}

package org.biaogan.plan;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.base.CivilDay;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What the wizard knows so far of a campaign to be opened; carried from step to step.
 *
 * @param scheme the version its path is bound to
 * @param also further versions it is shown under
 * @param path the template; empty for a path of one's own
 */
public record OpeningForm(
        @NotNull @Nullable Long scheme,
        List<Long> also,
        @NotNull @Nullable String path,
        @NotBlank @Size(max = 100) @Nullable String title,
        @NotNull @CivilDay @Nullable LocalDate fromOn,
        @NotNull @CivilDay @Nullable LocalDate midOn,
        @NotNull @CivilDay @Nullable LocalDate toOn,
        @NotNull @CivilDay @Nullable LocalDate usedFrom) {

    /** A form without a further scheme sends no list at all. */
    public OpeningForm {
        also = requireNonNullElse(also, List.of());
    }

    /** Two years from today, in use from today, where nothing else was said. */
    OpeningForm orUsual(LocalDate today, @Nullable String usualTitle) {
        LocalDate from = fromOn == null || !CivilDay.Check.isPlausible(fromOn) ? today : fromOn;
        return new OpeningForm(
                scheme,
                also,
                path,
                title == null ? usualTitle : title,
                requireNonNullElse(fromOn, from),
                requireNonNullElse(midOn, from.plusYears(1)),
                requireNonNullElse(toOn, from.plusYears(2).minusDays(1)),
                requireNonNullElse(usedFrom, from.isAfter(today) ? from : today));
    }

    /** Whether the days stand in an order in which a campaign can run. */
    Problems days(Problems problems) {
        if (fromOn == null || midOn == null || toOn == null || usedFrom == null) {
            return problems;
        }
        if (!Stream.of(fromOn, midOn, toOn, usedFrom).allMatch(CivilDay.Check::isPlausible)) {
            return problems.none() ? problems.and("fromOn", "CivilDay") : problems;
        }
        Problems all = problems;
        if (!midOn.isAfter(fromOn)) {
            all = all.and("midOn", "plan.opening.mid-before-start");
        }
        if (!toOn.isAfter(midOn)) {
            all = all.and("toOn", "plan.opening.end-before-mid");
        }
        if (toOn.isAfter(fromOn.plusYears(6))) {
            all = all.and("toOn", "plan.opening.too-long");
        }
        if (usedFrom.isBefore(fromOn) || usedFrom.isAfter(toOn)) {
            all = all.and("usedFrom", "plan.opening.used-outside");
        }
        return all;
    }

    boolean isWhole() {
        return scheme != null && title != null && days(Problems.NONE).none();
    }

    NewCampaign campaign(long unitId) {
        var versions = new ArrayList<Long>();
        versions.add(requireNonNull(scheme));
        also.stream().filter(it -> !versions.contains(it)).forEach(versions::add);
        return new NewCampaign(
                unitId,
                requireNonNull(title).strip(),
                requireNonNull(fromOn),
                requireNonNull(midOn),
                requireNonNull(toOn),
                requireNonNull(usedFrom),
                versions);
    }
}

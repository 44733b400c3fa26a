package org.biaogan.desk;

import java.util.Arrays;
import java.util.List;
import org.biaogan.plan.Cycle;
import org.biaogan.plan.OfficeChoice;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One task of the path with where it hangs.
 *
 * @param criteria the codes of the criteria it serves, parted by blanks
 */
public record TimelineTask(
        long id,
        String code,
        String titleZh,
        @Nullable String titleEn,
        Cycle cycle,
        String owner,
        String ownerZh,
        @Nullable String ownerEn,
        String criteria,
        String strandCode,
        String strandZh,
        @Nullable String strandEn,
        String projectCode,
        String projectZh,
        @Nullable String projectEn) {

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    public OfficeChoice office() {
        return new OfficeChoice(owner, new Wording(ownerZh, ownerEn));
    }

    public Wording strand() {
        return new Wording(strandZh, strandEn);
    }

    public Wording project() {
        return new Wording(projectZh, projectEn);
    }

    public List<String> criteriaCodes() {
        return Arrays.asList(criteria.split(" "));
    }

    boolean isWithin(TimelineFilter filter) {
        return (filter.project() == null || filter.project().equals(projectCode))
                && (filter.owner() == null || filter.owner().equals(owner))
                && (filter.criterion() == null || criteriaCodes().contains(filter.criterion()));
    }
}

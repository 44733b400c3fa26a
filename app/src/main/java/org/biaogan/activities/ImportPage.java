package org.biaogan.activities;

import java.util.List;
import org.biaogan.organization.Unit;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a calendar file becomes records.
 *
 * @param form what is proposed; nothing before a file was read
 * @param ahead what the file says is to come, which is not recorded
 * @param aheadMore how much more of that there is
 */
public record ImportPage(
        List<Unit> units,
        List<ActivityKind> kinds,
        @Nullable NewImport form,
        List<IcsEvent> ahead,
        int aheadMore,
        List<IcsNote> notes,
        Problems problems) {

    public ImportPage {
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
        ahead = List.copyOf(ahead);
        notes = List.copyOf(notes);
    }

    ImportPage with(Problems wrong) {
        return new ImportPage(units, kinds, form, ahead, aheadMore, notes, wrong);
    }
}

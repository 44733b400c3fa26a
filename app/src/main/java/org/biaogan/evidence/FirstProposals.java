package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The key point that is proposed first, taken for many files because a person says so. It is said
 * of each file as if it had been chosen there, so it can be seen and changed until all is entered.
 */
@Component
class FirstProposals {

    private static final int AT_ONCE = 500;

    private final UploadRepository uploads;
    private final SortingLines lines;
    private final ProposedKeyPoints proposed;
    private final CampaignSchemes schemes;

    FirstProposals(
            UploadRepository uploads,
            SortingLines lines,
            ProposedKeyPoints proposed,
            CampaignSchemes schemes) {
        this.uploads = uploads;
        this.lines = lines;
        this.proposed = proposed;
        this.schemes = schemes;
    }

    /** For these files, or all that lay in a folder; returns for how many something is proposed. */
    int take(Actor actor, @Nullable List<Long> only, @Nullable String folder) {
        Scheme scheme = schemes.chosen(actor.campaignId(), null);
        if (only != null) {
            return take(actor, scheme, uploads.list(actor, only));
        }
        int taken = 0;
        List<Upload> some = uploads.list(actor, folder, 0, AT_ONCE);
        while (!some.isEmpty()) {
            taken += take(actor, scheme, some);
            some = uploads.list(actor, folder, some.getLast().id(), AT_ONCE);
        }
        return taken;
    }

    private int take(Actor actor, Scheme scheme, List<Upload> some) {
        List<SortingDesk.Line> open =
                lines.of(actor, some).stream()
                        .filter(it -> it.said().keyPointId() == null)
                        .toList();
        var likely = proposed.of(actor, scheme, open);
        List<Long> files =
                open.stream()
                        .map(it -> it.upload().id())
                        .filter(it -> !likely.getOrDefault(it, List.of()).isEmpty())
                        .toList();
        uploads.sayMore(
                actor,
                files,
                files.stream()
                        .map(it -> requireNonNull(likely.get(it)).getFirst().keyPoint().id())
                        .map(FirstProposals::chosen)
                        .toList());
        return files.size();
    }

    /** What is said of a file when this key point is chosen for it. */
    static String chosen(long keyPointId) {
        return Drafts.of(Map.of("keyPointId", keyPointId));
    }
}

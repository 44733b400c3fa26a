package org.biaogan.access;

import java.util.List;
import java.util.Map;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/** All accounts; a reset link is shown once, right after it was made. */
public record AccountsPage(
        List<Account> accounts,
        Map<Long, List<HistoryLine>> history,
        AccountForm form,
        Problems problems,
        @Nullable String link) {}

package org.biaogan.activities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which kind of activity a title speaks of; a proposal, which a person looks at. */
final class KindGuess {

    private static final Map<String, String> BY_WORD = new LinkedHashMap<>();

    static {
        BY_WORD.put("党员大会", "members-meeting");
        BY_WORD.put("党总支委员", "general-branch-committee");
        BY_WORD.put("总支委", "general-branch-committee");
        BY_WORD.put("总支会", "general-branch-committee");
        BY_WORD.put("支委会", "branch-committee");
        BY_WORD.put("支部委员", "branch-committee");
        BY_WORD.put("党小组", "group-meeting");
        BY_WORD.put("党日", "theme-day");
        BY_WORD.put("党课", "party-class");
        BY_WORD.put("组织生活会", "organisational-life");
        BY_WORD.put("民主评议", "appraisal");
        BY_WORD.put("谈心", "talks");
        BY_WORD.put("联席会", "joint-meeting");
        BY_WORD.put("中心组", "study-group");
        BY_WORD.put("述职", "work-report");
        BY_WORD.put("培训", "training");
        BY_WORD.put("走访", "visit");
        BY_WORD.put("调研", "visit");
        BY_WORD.put("志愿", "service");
        BY_WORD.put("服务", "service");
        BY_WORD.put("联建", "joint-building");
        BY_WORD.put("结对", "joint-building");
        BY_WORD.put("接待", "exchange");
        BY_WORD.put("交流", "exchange");
    }

    static final String OTHER = "other";

    private KindGuess() {}

    /**
     * The kind whose name stands in the title, or of which a usual word does; else any other
     * activity.
     *
     * @param kinds those the unit may hold
     */
    static String of(String title, List<ActivityKind> kinds) {
        String said = title.toLowerCase(Locale.ROOT);
        return kinds.stream()
                .filter(it -> named(it, said))
                .map(ActivityKind::code)
                .findFirst()
                .or(() ->
                        BY_WORD.entrySet().stream()
                                .filter(it -> said.contains(it.getKey()))
                                .map(Map.Entry::getValue)
                                .filter(it ->
                                        kinds.stream().anyMatch(kind -> kind.code().equals(it)))
                                .findFirst())
                .orElse(OTHER);
    }

    private static boolean named(ActivityKind kind, String title) {
        String english = kind.title().en();
        return title.contains(kind.title().zh())
                || english != null && title.contains(english.toLowerCase(Locale.ROOT));
    }
}

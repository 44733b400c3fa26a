package org.biaogan.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.reading.FileTexts;
import org.jspecify.annotations.Nullable;

/** The conditions of one filter: only those that are asked for, so that each finds its index. */
final class VaultConditions {

    static final String LATE =
            "(%1$s.entered_at at time zone cast(:zone as text))::date"
                    + " > %1$s.event_on + cast(:lateAfter as integer)";

    /** Sections of files as their pieces have them now; not of those that are to be removed. */
    static final String FOUND =
            """
            (select version.item_id, section.page, section.no, section.words
             from reading_section section
             join evidence_version version on version.sha256 = section.sha256
             join evidence_item now on now.id = version.item_id and now.version = version.no
             where section.tokens @@ cast(:question as tsquery)
               and not exists (
                   select from evidence_removal removal where removal.item_id = version.item_id)) found
            """;

    private static final String CITED =
            "select from evidence_citation citation where citation.campaign_id = :campaign"
                    + " and citation.item_id = item.id and citation.ended_at is null";

    private final Optional<FileTexts.Question> question;
    private final Map<String, Object> values = new HashMap<>();
    private final String text;

    /**
     * @param units the units within the actor's reach, where it matters
     * @param zone in which days are counted
     */
    VaultConditions(Actor actor, Long[] units, VaultFilter filter, String zone, int lateAfterDays) {
        question = FileTexts.question(filter.q());
        values.put("campaign", actor.campaignId());
        values.put("withdrawn", filter.ofWithdrawn());
        values.put("zone", zone);
        values.put("lateAfter", lateAfterDays);
        var conditions = new StringBuilder();
        boolean everywhere = filter.ofCampaign() && actor.may(Permission.READ_CAMPAIGN);
        if (!everywhere) {
            values.put("units", units);
        }
        add(conditions, "class", name(filter.materialClass()), "item.class = :class");
        add(conditions, "kept", name(filter.kept()), "item.kept = :kept");
        add(conditions, "pattern", filter.pattern(), said());
        add(conditions, "from", filter.from(), "item.event_on >= :from");
        add(conditions, "to", filter.to(), "item.event_on <= :to");
        add(
                conditions,
                "task",
                filter.task(),
                "exists (select from evidence_filing filing where filing.campaign_id = :campaign"
                        + " and filing.item_id = item.id and filing.task_id = :task)");
        add(
                conditions,
                "keyPoint",
                filter.keyPoint(),
                "exists (" + CITED + " and citation.key_point_id = :keyPoint)");
        add(conditions, "unit", filter.unit(), "item.unit_id = :unit");
        add(
                conditions,
                "filed",
                filter.filed(),
                ":filed = exists (select from evidence_filing filing"
                        + " where filing.campaign_id = :campaign and filing.item_id = item.id)");
        add(conditions, "late", filter.late(), ":late = (" + LATE.formatted("item") + ")");
        add(
                conditions,
                "primary",
                filter.primary(),
                ":primary = exists ("
                        + CITED
                        + " and citation.role = 'PRIMARY'"
                        + (filter.keyPoint() == null
                                ? ")"
                                : " and citation.key_point_id = :keyPoint)"));
        add(conditions, "cited", filter.cited(), ":cited = exists (" + CITED + ")");
        text =
                "from evidence_item item where "
                        + (everywhere ? "" : "item.unit_id = any (:units) and ")
                        + (filter.ofWithdrawn() ? "" : "not ")
                        + "exists (select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)"
                        + conditions;
    }

    /** In the title, or in the file that the piece has now. */
    private String said() {
        String titled = "select id from evidence_item where title ilike :pattern";
        return question.map(
                        it -> {
                            values.put("question", it.query());
                            return "item.id in ("
                                    + titled
                                    + " union select item_id from "
                                    + FOUND
                                    + ")";
                        })
                .orElse("item.title ilike :pattern");
    }

    private void add(
            StringBuilder conditions, String name, @Nullable Object value, String condition) {
        if (value != null) {
            values.put(name, value);
            conditions.append(" and ").append(condition);
        }
    }

    /** From the pieces that meet them. */
    String text() {
        return text;
    }

    /** What is looked for in files. */
    Optional<FileTexts.Question> question() {
        return question;
    }

    /** Values for these conditions, and for a list of what meets them. */
    Map<String, Object> values() {
        return values;
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}

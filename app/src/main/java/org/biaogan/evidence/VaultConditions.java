package org.biaogan.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.reading.FileTexts;
import org.jspecify.annotations.Nullable;

/** The conditions of one filter: only those that are asked for, so that each finds its index. */
final class VaultConditions {

    static final String LATE =
            "(%1$s.entered_at at time zone cast(:zone as text))::date"
                    + " > %1$s.event_on + cast(:lateAfter as integer)";

    /**
     * Whose name has what is asked for; the rest of what is found has it in its file or in both.
     */
    static final String NAMED = "words.named @@ cast(:question as tsquery)";

    private static final String SAID = "words.tokens @@ cast(:question as tsquery)";

    private static final String SAID_IN_WEEK =
            "words.tokens @@ (cast(:question as tsquery) && cast('W' || place.week as tsquery))";

    /** So many units are looked up with the words; of more, each piece that is found is asked. */
    private static final int FEW = 64;

    private static final String CITED =
            "select from evidence_citation citation where citation.campaign_id = :campaign"
                    + " and citation.item_id = item.id and citation.ended_at is null";

    private final Map<String, Object> values = new HashMap<>();
    private final Optional<FileTexts.Question> question;
    private final boolean inFewUnits;
    private final String text;

    /**
     * @param units the units within the actor's reach, where it matters
     * @param zone in which days are counted
     */
    VaultConditions(Actor actor, Long[] units, VaultFilter filter, String zone, int lateAfterDays) {
        var conditions = new StringBuilder();
        question = FileTexts.question(filter.q());
        values.put("campaign", actor.campaignId());
        values.put("withdrawn", filter.ofWithdrawn());
        values.put("zone", zone);
        values.put("lateAfter", lateAfterDays);
        boolean everywhere = filter.ofCampaign() && actor.may(Permission.READ_CAMPAIGN);
        inFewUnits = !everywhere && units.length <= FEW;
        if (!everywhere) {
            values.put("units", units);
        }
        question.ifPresent(it ->
                values.put(
                        "question",
                        "("
                                + it.query()
                                + ")"
                                + of(filter.unit())
                                + (inFewUnits ? ofAny(units) : "")));
        add(conditions, "class", name(filter.materialClass()), "item.class = :class");
        add(conditions, "kept", name(filter.kept()), "item.kept = :kept");
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
        add(
                conditions,
                "criterion",
                filter.criterion(),
                "exists ("
                        + CITED
                        + " and citation.key_point_id in (select point.id from schemes_key_point point"
                        + " where point.criterion_id = :criterion))");
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
        if (filter.mine() != null) {
            add(conditions, "account", actor.accountId(), "item.entered_by = :account");
        }
        text =
                from(filter)
                        + (everywhere ? "" : reached())
                        + (filter.ofWithdrawn() ? "" : "not ")
                        + "exists (select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)"
                        + conditions;
    }

    private String from(VaultFilter filter) {
        if (asks()) {
            return "from evidence_words words join evidence_item item on item.id = words.item_id where "
                    + SAID
                    + " and ";
        }
        return "from evidence_item item where " + (filter.q() == null ? "" : "false and ");
    }

    /** Of what was found by its words the unit is looked at; it is not found by its unit first. */
    private String reached() {
        return "item.unit_id" + (asks() ? " + 0" : "") + " = any (:units) and ";
    }

    /** As part of the question: of this unit alone. */
    private static String of(@Nullable Long unit) {
        return unit == null ? "" : " & " + lexeme(unit);
    }

    /** As part of the question: of one of these, where they are few. */
    private static String ofAny(Long[] units) {
        return units.length == 0
                ? ""
                : Arrays.stream(units)
                        .map(VaultConditions::lexeme)
                        .collect(Collectors.joining(" | ", " & (", ")"));
    }

    private static String lexeme(Long unit) {
        return "'U" + unit + "'";
    }

    private void add(
            StringBuilder conditions, String name, @Nullable Object value, String condition) {
        if (value != null) {
            values.put(name, value);
            conditions.append(" and ").append(condition);
        }
    }

    /** Whether words are looked for. */
    boolean asks() {
        return question.isPresent();
    }

    /** Whether only a small part of the vault is asked, so that all that is found can be sorted. */
    boolean inFewUnits() {
        return inFewUnits;
    }

    /** What is looked for. */
    Optional<FileTexts.Question> question() {
        return question;
    }

    /** From the pieces that meet them. */
    String text() {
        return text;
    }

    /** From those whose name has what is asked for. */
    String ofNamed() {
        return text.replace("words.tokens", "words.named");
    }

    /** From those of one week whose name has what is asked for. */
    String named() {
        return ofWeek().replace("words.tokens", "words.named");
    }

    /** From the others of one week. */
    String unnamed() {
        return ofWeek() + " and not " + NAMED;
    }

    /** From all of one week. */
    String ofWeek() {
        return text.replace(SAID, SAID_IN_WEEK);
    }

    /** Values for these conditions, and for a list of what meets them. */
    Map<String, Object> values() {
        return values;
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}

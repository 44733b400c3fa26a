package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gates of a campaign. */
@Repository
class GateRepository {

    private final JdbcClient sql;

    GateRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that are part of the path, by their days; one statement. */
    List<Gate> list(long campaignId) {
        var gates = new LinkedHashMap<Long, Gate>();
        sql.sql(
                        """
                        select gate.id, gate.code, gate.title_zh, gate.title_en, gate.output_zh,
                               gate.output_en, gate.on_date, gate.passed_on, gate.revision,
                               office.code as office, office.title_zh as office_zh,
                               office.title_en as office_en
                        from plan_gate gate
                        left join plan_gate_deputy deputy
                            on deputy.campaign_id = gate.campaign_id and deputy.gate_id = gate.id
                        join organization_office office
                            on office.code = gate.owner or office.code = deputy.office
                        where gate.campaign_id = :campaign and gate.cut_on is null
                        order by gate.on_date, gate.code, office.code <> gate.owner, deputy.position
                        """)
                .param("campaign", campaignId)
                .query(row -> {
                    Gate gate = gate(row);
                    gates.merge(gate.id(), gate, GateRepository::together);
                });
        return List.copyOf(gates.values());
    }

    private static Gate gate(ResultSet row) throws SQLException {
        return new Gate(
                row.getLong("id"),
                row.getString("code"),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                Wording.orNothing(row.getString("output_zh"), row.getString("output_en")),
                List.of(
                        new OfficeChoice(
                                row.getString("office"),
                                new Wording(
                                        row.getString("office_zh"), row.getString("office_en")))),
                row.getObject("on_date", LocalDate.class),
                Rows.date(row, "passed_on"),
                row.getInt("revision"));
    }

    private static Gate together(Gate known, Gate one) {
        var offices = new ArrayList<>(known.offices());
        one.offices().stream().filter(it -> !offices.contains(it)).forEach(offices::add);
        return new Gate(
                known.id(),
                known.code(),
                known.title(),
                known.output(),
                offices,
                known.onDate(),
                known.passedOn(),
                known.revision());
    }

    void lay(long campaignId, GateDay day) {
        PathTemplate.Gate gate = day.gate();
        Wording output = gate.output();
        long id =
                add(
                        campaignId,
                        day.code(),
                        day.on(),
                        gate.title(),
                        output == null ? null : output.zh(),
                        output == null ? null : output.en(),
                        gate.office());
        sql.sql(
                        """
                        update plan_gate set anchor = :anchor, months = :months
                        where campaign_id = :campaign and id = :id
                        """)
                .param("campaign", campaignId)
                .param("id", id)
                .param("anchor", gate.after().name())
                .param("months", day.months())
                .update();
        setDeputies(campaignId, id, gate.deputies());
    }

    long add(long campaignId, GateForm form) {
        long id =
                add(
                        campaignId,
                        nextCode(campaignId),
                        requireNonNull(form.onDate()),
                        new Wording(requireNonNull(form.titleZh()).strip(), orNull(form.titleEn())),
                        orNull(form.outputZh()),
                        orNull(form.outputEn()),
                        requireNonNull(form.owner()));
        setDeputies(campaignId, id, form.deputies());
        return id;
    }

    private long add(
            long campaignId,
            String code,
            LocalDate on,
            Wording title,
            @Nullable String outputZh,
            @Nullable String outputEn,
            String owner) {
        return sql.sql(
                        """
                        insert into plan_gate
                            (campaign_id, code, title_zh, title_en, output_zh, output_en, owner, on_date)
                        values (:campaign, :code, :zh, :en, :outputZh, :outputEn, :owner, :on)
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("code", code)
                .param("zh", title.zh())
                .param("en", title.en())
                .param("outputZh", outputZh)
                .param("outputEn", outputEn)
                .param("owner", owner)
                .param("on", on)
                .query(Rows.LONG)
                .single();
    }

    private String nextCode(long campaignId) {
        return sql.sql(
                        """
                        select 'M' || 1 + coalesce(max(substring(code from '^M([0-9]{1,6})')::integer), 0)
                        from plan_gate
                        where campaign_id = :campaign
                        """)
                .param("campaign", campaignId)
                .query(Rows.TEXT)
                .single();
    }

    /**
     * Changes a gate; one whose day is set by hand is no longer counted from a day of the campaign.
     * False when it is not at this revision any more.
     */
    boolean edit(long campaignId, long gateId, GateForm form) {
        int edited =
                sql.sql(
                                """
                                update plan_gate
                                set title_zh = :zh, title_en = :en, output_zh = :outputZh,
                                    output_en = :outputEn, owner = :owner, revision = revision + 1,
                                    anchor = case when on_date = :on then anchor end,
                                    months = case when on_date = :on then months end,
                                    on_date = :on
                                where campaign_id = :campaign and id = :id and revision = :revision
                                  and cut_on is null
                                """)
                        .param("campaign", campaignId)
                        .param("id", gateId)
                        .param("zh", requireNonNull(form.titleZh()).strip())
                        .param("en", orNull(form.titleEn()))
                        .param("outputZh", orNull(form.outputZh()))
                        .param("outputEn", orNull(form.outputEn()))
                        .param("owner", form.owner())
                        .param("on", form.onDate())
                        .param("revision", form.revision())
                        .update();
        if (edited == 1) {
            setDeputies(campaignId, gateId, form.deputies());
        }
        return edited == 1;
    }

    private void setDeputies(long campaignId, long gateId, List<String> offices) {
        sql.sql("delete from plan_gate_deputy where campaign_id = :campaign and gate_id = :gate")
                .param("campaign", campaignId)
                .param("gate", gateId)
                .update();
        sql.sql(
                        """
                        insert into plan_gate_deputy (campaign_id, gate_id, office, position)
                        select gate.campaign_id, gate.id, deputy.office, deputy.position
                        from unnest(cast(:offices as text[])) with ordinality as deputy (office, position)
                        join plan_gate gate on gate.campaign_id = :campaign and gate.id = :gate
                        where deputy.office <> gate.owner
                        on conflict do nothing
                        """)
                .param("campaign", campaignId)
                .param("gate", gateId)
                .param("offices", offices.toArray(String[]::new))
                .update();
    }

    /** Lets the gates that are not passed follow the days they are counted from. */
    void follow(long campaignId, LocalDate midOn, LocalDate toOn) {
        Map<String, LocalDate> anchors = Map.of("MID", midOn, "END", toOn);
        anchors.forEach((anchor, day) ->
                sql.sql(
                                """
                                update plan_gate
                                set on_date = cast(cast(:day as date) + make_interval(months => months) as date)
                                where campaign_id = :campaign and anchor = :anchor and passed_on is null
                                  and cut_on is null
                                """)
                        .param("campaign", campaignId)
                        .param("anchor", anchor)
                        .param("day", day)
                        .update());
    }

    boolean pass(long campaignId, long gateId, @Nullable LocalDate on) {
        return set(campaignId, gateId, "passed_on", on);
    }

    boolean cut(long campaignId, long gateId, LocalDate on) {
        return set(campaignId, gateId, "cut_on", on);
    }

    private boolean set(long campaignId, long gateId, String what, @Nullable LocalDate on) {
        return 1
                == sql.sql(
                                "update plan_gate set "
                                        + what
                                        + """
                                         = cast(:on as date)
                                        where campaign_id = :campaign and id = :id and cut_on is null
                                        """)
                        .param("campaign", campaignId)
                        .param("id", gateId)
                        .param("on", on)
                        .update();
    }

    Optional<Gate> find(long campaignId, long gateId) {
        return list(campaignId).stream().filter(it -> it.id() == gateId).findFirst();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package org.biaogan.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComplaintRepository {

    /** The pages of the box are lists to read, not archives to leaf through. */
    static final int SHOWN = 200;

    private static final String COMPLAINT =
            """
            select complaint.id, unit.id as unit_id, unit.name as unit_name,
                   coalesce(above.id, unit.id) as above, coalesce(above.name, unit.name) as above_name,
                   complaint.about, complaint.words, account.name, complaint.account_id, complaint.said_on,
                   not coalesce((
                       select word.answer from complaints_word word
                       where word.complaint_id = complaint.id
                       order by word.no desc limit 1), false) as waits
            from complaints_complaint complaint
            join organization_unit unit on unit.id = complaint.unit_id
            left join organization_unit above on above.id = unit.parent_id
            left join access_account account on account.id = complaint.account_id
            """;

    private final JdbcClient sql;

    ComplaintRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<ConcernedUnit> listUnits() {
        return sql.sql(
                        """
                        select id, name, nlevel(path) - 1 as depth
                        from organization_unit
                        where closed_on is null
                        order by path
                        """)
                .query(Rows.of(ConcernedUnit.class))
                .list();
    }

    List<Complaint> list(long accountId, List<Long> units) {
        return sql.sql(
                        COMPLAINT
                                + """
                                where complaint.unit_id = any (:units) or complaint.account_id = :account
                                order by complaint.said_on desc, complaint.id
                                limit :shown
                                """)
                .param("units", units.toArray(Long[]::new))
                .param("account", accountId)
                .param("shown", SHOWN)
                .query(Rows.of(Complaint.class))
                .list();
    }

    /** Those an office in a unit has to answer, the oldest first. */
    List<Complaint> listToAnswer(long unitId, String office) {
        return sql.sql(
                        COMPLAINT
                                + """
                                where coalesce(above.id, unit.id) = :unit
                                  and exists (
                                      select from organization_office_right office_right
                                      where office_right.office = :office
                                        and office_right.permission = 'ANSWER_COMPLAINTS')
                                  and not coalesce((
                                      select word.answer from complaints_word word
                                      where word.complaint_id = complaint.id
                                      order by word.no desc limit 1), false)
                                order by complaint.said_on, complaint.id
                                limit :shown
                                """)
                .param("unit", unitId)
                .param("office", office)
                .param("shown", SHOWN)
                .query(Rows.of(Complaint.class))
                .list();
    }

    /** Those that wait for somebody by an office they hold, the oldest first. */
    List<Complaint> listToAnswerBy(long accountId, LocalDate today) {
        return sql.sql(
                        COMPLAINT
                                + """
                                where exists (
                                        select from organization_appointment appointment
                                        join organization_person person on person.id = appointment.person_id
                                        join organization_office_right office_right
                                            on office_right.office = appointment.office
                                            and office_right.permission = 'ANSWER_COMPLAINTS'
                                        where person.account_id = :account
                                          and appointment.unit_id = coalesce(above.id, unit.id)
                                          and appointment.from_on <= :today
                                          and (appointment.until_on is null or appointment.until_on >= :today))
                                  and complaint.account_id is distinct from :account
                                  and not coalesce((
                                      select word.answer from complaints_word word
                                      where word.complaint_id = complaint.id
                                      order by word.no desc limit 1), false)
                                order by complaint.said_on, complaint.id
                                limit :shown
                                """)
                .param("account", accountId)
                .param("today", today)
                .param("shown", SHOWN)
                .query(Rows.of(Complaint.class))
                .list();
    }

    Optional<Complaint> find(long complaintId) {
        return sql.sql(COMPLAINT + "where complaint.id = :id")
                .param("id", complaintId)
                .query(Rows.of(Complaint.class))
                .optional();
    }

    Optional<Complaint> findByCode(String codeSha256) {
        return sql.sql(COMPLAINT + "where complaint.code_sha256 = :code")
                .param("code", codeSha256)
                .query(Rows.of(Complaint.class))
                .optional();
    }

    List<Word> words(long complaintId) {
        return sql.sql(
                        """
                        select word.no, word.answer, word.words, account.name, unit.name as unit_name, word.said_on
                        from complaints_word word
                        left join access_account account on account.id = word.account_id
                        left join organization_unit unit on unit.id = word.unit_id
                        where word.complaint_id = :complaint
                        order by word.no
                        """)
                .param("complaint", complaintId)
                .query(Rows.of(Word.class))
                .list();
    }

    void add(
            long id,
            long unitId,
            String about,
            String words,
            @Nullable Long accountId,
            @Nullable String codeSha256,
            LocalDate saidOn) {
        sql.sql(
                        """
                        insert into complaints_complaint
                            (id, unit_id, about, words, account_id, code_sha256, said_on)
                        values (:id, :unit, :about, :words, :account, :code, :on)
                        """)
                .param("id", id)
                .param("unit", unitId)
                .param("about", about)
                .param("words", words)
                .param("account", accountId)
                .param("code", codeSha256)
                .param("on", saidOn)
                .update();
    }

    void addWord(Complaint complaint, String words, @Nullable Long accountId, LocalDate saidOn) {
        add(complaint, false, words, accountId, null, saidOn);
    }

    void addAnswer(Complaint complaint, String words, long accountId, LocalDate saidOn) {
        add(complaint, true, words, accountId, complaint.above(), saidOn);
    }

    /** Two who speak at once speak one after the other. */
    private void add(
            Complaint complaint,
            boolean answer,
            String words,
            @Nullable Long accountId,
            @Nullable Long unitId,
            LocalDate saidOn) {
        sql.sql("select id from complaints_complaint where id = :id for update")
                .param("id", complaint.id())
                .query(Rows.LONG)
                .single();
        sql.sql(
                        """
                        insert into complaints_word
                            (complaint_id, named, no, answer, words, account_id, unit_id, said_on)
                        select :complaint, :named, coalesce(max(no), 0) + 1, :answer, :words,
                               cast(:account as bigint), cast(:unit as bigint), cast(:on as date)
                        from complaints_word
                        where complaint_id = :complaint
                        """)
                .param("complaint", complaint.id())
                .param("named", complaint.named())
                .param("answer", answer)
                .param("words", words)
                .param("account", accountId)
                .param("unit", unitId)
                .param("on", saidOn)
                .update();
    }
}

package org.biaogan.complaints;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The slot of the box (意见箱): takes what is said without a name. It is not told who says it, keeps
 * the week and no time, and leaves no mark in the trail, since a mark has a time.
 */
@Service
@Transactional
public class ComplaintBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long NUMBERS = 1L << 50;

    private final ComplaintRepository complaints;
    private final CivilCalendar calendar;

    ComplaintBox(ComplaintRepository complaints, CivilCalendar calendar) {
        this.complaints = complaints;
        this.calendar = calendar;
    }

    /** The open units, each parent before its children. */
    @Transactional(readOnly = true)
    public List<ConcernedUnit> units() {
        return complaints.listUnits();
    }

    /** Takes a complaint; returns the code by which its answer is found, told this once. */
    public String put(NewComplaint form) {
        mustBeOpen(complaints, form.unitId());
        ComplaintCode code = ComplaintCode.draw();
        complaints.add(
                number(), form.unitId(), form.subject(), form.said(), null, code.sha256(), week());
        return code.text();
    }

    /** What became of the complaint with this code. */
    @Transactional(readOnly = true)
    public Conversation open(String code) {
        Complaint complaint =
                complaints
                        .findByCode(ComplaintCode.typed(code).sha256())
                        .orElseThrow(() -> new NotFound("complaints.code", ""));
        return new Conversation(complaint, complaints.words(complaint.id()));
    }

    /** A further word of who has the code. */
    public void say(String code, String words) {
        complaints.addWord(open(code).complaint(), words, null, week());
    }

    private LocalDate week() {
        return calendar.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Drawn by lot: a number that counts up would tell the order. */
    static long number() {
        return 1 + RANDOM.nextLong(NUMBERS);
    }

    static void mustBeOpen(ComplaintRepository complaints, long unitId) {
        if (complaints.listUnits().stream().noneMatch(it -> it.id() == unitId)) {
            throw new Refused("complaints.unit.gone");
        }
    }
}

package org.biaogan.complaints;

import static org.biaogan.access.Permission.ANSWER_COMPLAINTS;
import static org.biaogan.access.Permission.READ_UNIT;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.notices.NoticeKind;
import org.biaogan.notices.Notices;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.Unit;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was put into the box (意见箱): open to the unit it concerns and to those above, answered by the
 * unit above, both kept.
 */
@Service
@Transactional
public class Complaints {

    private final ComplaintRepository complaints;
    private final OrganizationTree tree;
    private final Actors actors;
    private final Notices notices;
    private final Trail trail;
    private final CivilCalendar calendar;

    Complaints(
            ComplaintRepository complaints,
            OrganizationTree tree,
            Actors actors,
            Notices notices,
            Trail trail,
            CivilCalendar calendar) {
        this.complaints = complaints;
        this.tree = tree;
        this.actors = actors;
        this.notices = notices;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** Of the units the signed-in person may see, and the person's own; the newest first. */
    @Transactional(readOnly = true)
    public List<Complaint> list(Actor actor) {
        return complaints.list(
                actor.accountId(), tree.listMine(actor).stream().map(Unit::id).toList());
    }

    /** Says with one's name that something is a burden; returns its number. */
    public long say(Actor actor, NewComplaint form) {
        ComplaintBox.mustBeOpen(complaints, form.unitId());
        long id = ComplaintBox.number();
        complaints.add(
                id,
                form.unitId(),
                form.subject(),
                form.said(),
                actor.accountId(),
                null,
                calendar.today());
        mark(actor, "complaints.said", id, form.unitId());
        return id;
    }

    /** One's own, said with one's name. */
    @Transactional(readOnly = true)
    public Conversation mine(Actor actor, long complaintId) {
        Complaint complaint = find(complaintId);
        Long account = complaint.accountId();
        if (account == null || account != actor.accountId()) {
            throw new NotFound("complaints.complaint", complaintId);
        }
        return talk(complaint);
    }

    /** A further word to one's own. */
    public void add(Actor actor, long complaintId, String words) {
        Complaint complaint = mine(actor, complaintId).complaint();
        complaints.addWord(complaint, words, actor.accountId(), calendar.today());
        mark(actor, "complaints.said-more", complaintId, complaint.unitId());
    }

    /** One that concerns the unit the actor stands in. */
    @Transactional(readOnly = true)
    public Conversation get(Actor actor, long complaintId) {
        actor.must(READ_UNIT);
        Complaint complaint = find(complaintId);
        if (complaint.unitId() != actor.unitId()) {
            throw new NotFound("complaints.complaint", complaintId);
        }
        return talk(complaint);
    }

    /** Whether the actor leads the unit that answers, and did not say it. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Actor actor, Complaint complaint) {
        return leadsAbove(actor, complaint) && !said(actor, complaint);
    }

    /** Answers in the name of the unit above the one that is concerned. */
    public void answer(Actor actor, long complaintId, String words) {
        Complaint complaint = get(actor, complaintId).complaint();
        if (!leadsAbove(actor, complaint)) {
            throw new Forbidden(ANSWER_COMPLAINTS.name());
        }
        if (said(actor, complaint)) {
            throw new Refused("complaints.own");
        }
        complaints.addAnswer(complaint, words, actor.accountId(), calendar.today());
        mark(actor, "complaints.answered", complaintId, complaint.above());
        Long account = complaint.accountId();
        if (account != null) {
            notices.tell(
                    account,
                    NoticeKind.ANSWERED,
                    List.of(complaint.about()),
                    "/complaints/" + complaintId);
        }
    }

    private boolean leadsAbove(Actor actor, Complaint complaint) {
        return actors.find(actor.accountId(), new Scope.OfUnit(complaint.above()))
                .filter(it -> it.may(ANSWER_COMPLAINTS))
                .isPresent();
    }

    private static boolean said(Actor actor, Complaint complaint) {
        Long account = complaint.accountId();
        return account != null && account == actor.accountId();
    }

    private Complaint find(long complaintId) {
        return complaints
                .find(complaintId)
                .orElseThrow(() -> new NotFound("complaints.complaint", complaintId));
    }

    private Conversation talk(Complaint complaint) {
        return new Conversation(complaint, complaints.words(complaint.id()));
    }

    private void mark(Actor actor, String what, long complaintId, long unitId) {
        trail.add(
                Mark.of(actor.accountId(), what, "complaints_complaint", complaintId)
                        .inUnit(unitId));
    }
}

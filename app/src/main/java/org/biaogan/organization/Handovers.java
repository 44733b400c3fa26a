package org.biaogan.organization;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;
import static org.biaogan.access.Permission.READ_CAMPAIGN;
import static org.biaogan.access.Permission.READ_UNIT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When an officer changes (移交): everything the office owns is shown and goes to the successor with
 * one confirmation. What was done before stays in the name of who did it.
 */
@Service
@Transactional
public class Handovers {

    private final HandoverRepository handovers;
    private final People people;
    private final List<Owned> owned;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    Handovers(
            HandoverRepository handovers,
            People people,
            List<Owned> owned,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.handovers = handovers;
        this.people = people;
        this.owned = List.copyOf(owned);
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** For who appoints there, and for the officer. */
    @Transactional(readOnly = true)
    public HandoverPage page(Actor actor, long appointmentId) {
        Holding holding = get(actor, appointmentId);
        boolean own = isOwn(actor, holding);
        if (!own && !actor.may(MANAGE_ORGANIZATION)) {
            throw new Forbidden(MANAGE_ORGANIZATION.name());
        }
        return new HandoverPage(
                holding,
                owned.stream().flatMap(it -> it.list(holding).stream()).toList(),
                own || actor.may(READ_CAMPAIGN),
                handovers.findSuccessor(appointmentId).orElse(null),
                handovers.isLeft(appointmentId),
                handovers.meanwhile(holding),
                people.known(actor),
                actor.may(MANAGE_ORGANIZATION));
    }

    /**
     * The offices of the units the actor sees that nobody holds: those left without a successor,
     * and those that ended by themselves while something waits there.
     */
    @Transactional(readOnly = true)
    public List<HandoverPage.Vacancy> vacancies(Actor actor) {
        actor.must(READ_UNIT);
        LocalDate today = calendar.today();
        List<HandoverPage.Vacancy> empty = handovers.vacancies(actor.reachArray(), today);
        var waiting = new HashMap<Long, Long>();
        owned.forEach(it ->
                it.waiting(empty, today).forEach((id, many) -> waiting.merge(id, many, Long::sum)));
        return empty.stream()
                .map(it -> it.with(waiting.getOrDefault(it.appointmentId(), 0L)))
                .filter(it -> it.left() || it.waiting() > 0)
                .toList();
    }

    /**
     * Ends the appointment the day before, begins the successor's, and gives along what hangs on
     * the person if that is said.
     */
    public void handOver(Actor actor, long appointmentId, HandoverForm form) {
        actor.must(MANAGE_ORGANIZATION);
        Holding holding = get(actor, appointmentId);
        LocalDate since = requireNonNull(form.since());
        if (since.isAfter(holding.today())) {
            throw new Refused("organization.handover.later");
        }
        if (!since.isAfter(holding.fromOn())) {
            throw new Refused("organization.handover.before", holding.fromOn());
        }
        Long chosen = form.personId();
        if (chosen != null && chosen == holding.personId()) {
            throw new Refused("organization.handover.same");
        }
        long successor =
                people.appoint(
                        actor,
                        new PersonForms.NewOffice(
                                chosen,
                                form.person(),
                                form.contact(),
                                holding.office(),
                                holding.portfolio(),
                                since,
                                null));
        if (!holding.ended()) {
            handovers.end(appointmentId, since.minusDays(1));
        }
        add(actor, holding, successor, since, form.givesAll());
        if (form.givesAll()) {
            Owned.Heir heir = handovers.heir(successor);
            owned.forEach(it -> it.move(actor, holding, heir));
        }
        mark(actor, "organization.handed-over", appointmentId, holding);
    }

    /** Ends the appointment with nobody to follow; the office is listed as open from then on. */
    public void leave(Actor actor, long appointmentId) {
        actor.must(MANAGE_ORGANIZATION);
        Holding holding = get(actor, appointmentId);
        people.end(actor, appointmentId);
        add(actor, holding, null, holding.today(), false);
        mark(actor, "organization.left", appointmentId, holding);
    }

    private void add(
            Actor actor,
            Holding holding,
            @Nullable Long successor,
            LocalDate since,
            boolean personal) {
        if (!handovers.add(
                holding.appointmentId(),
                successor,
                since,
                personal,
                OffsetDateTime.now(clock),
                actor.accountId())) {
            throw new Refused("organization.handover.done");
        }
    }

    private Holding get(Actor actor, long appointmentId) {
        actor.must(READ_UNIT);
        return handovers
                .find(appointmentId, calendar.today())
                .filter(it -> it.unitId() == actor.unitId())
                .orElseThrow(() -> new NotFound("organization.appointment", appointmentId));
    }

    private static boolean isOwn(Actor actor, Holding holding) {
        Long account = holding.accountId();
        return account != null && account == actor.accountId();
    }

    private void mark(Actor actor, String what, long appointmentId, Holding holding) {
        trail.add(
                Mark.of(actor.accountId(), what, "organization_appointment", appointmentId)
                        .inUnit(holding.unitId()));
    }
}

package org.biaogan.organization;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;
import static org.biaogan.access.Permission.READ_UNIT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Told;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which office where. */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final UnitRepository units;
    private final Trail trail;
    private final ObjectProvider<Told> told;
    private final CivilCalendar calendar;

    People(
            PersonRepository people,
            UnitRepository units,
            Trail trail,
            ObjectProvider<Told> told,
            CivilCalendar calendar) {
        this.people = people;
        this.units = units;
        this.trail = trail;
        this.told = told;
        this.calendar = calendar;
    }

    /** Those with an office in a unit the actor may see. */
    @Transactional(readOnly = true)
    public List<Person> list(Actor actor) {
        actor.must(READ_UNIT);
        return people.list(actor.reachArray());
    }

    /** One of these. */
    @Transactional(readOnly = true)
    public Person get(Actor actor, long personId) {
        return list(actor).stream()
                .filter(it -> it.id() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("organization.person", personId));
    }

    /**
     * Whom the actor may give a further office: people of all units the actor may see, by number;
     * two of one name are told apart by their offices.
     */
    @Transactional(readOnly = true)
    public Map<Long, String> known(Actor actor) {
        var known = new LinkedHashMap<Long, String>();
        if (actor.may(MANAGE_ORGANIZATION)) {
            people.list(units.reach(actor.accountId(), READ_UNIT, calendar.today()))
                    .forEach(it -> known.put(it.id(), it.card()));
        }
        return known;
    }

    @Transactional(readOnly = true)
    public List<OfficeKind> offices() {
        return people.offices();
    }

    /** Adds a person; returns the id. */
    public long add(Actor actor, String name, @Nullable String contact) {
        actor.must(MANAGE_ORGANIZATION);
        long id = people.add(name.strip(), blankToNull(contact));
        mark(actor, "organization.person-added", id);
        return id;
    }

    /** Lets an account be this person's. */
    public void connect(Actor actor, long personId, long accountId) {
        actor.must(MANAGE_ORGANIZATION);
        people.connect(personId, accountId);
        mark(actor, "organization.person-connected", personId);
        if (people.holdsOffice(personId, calendar.today())) {
            tellRights(personId);
        }
    }

    private void tellRights(long personId) {
        people.findAccountOf(personId)
                .ifPresent(
                        account -> told.forEach(it -> it.tell(account, Told.Event.RIGHTS_GRANTED)));
    }

    /** Gives a person an office in a unit from a day on. */
    public long appoint(
            Actor actor,
            long personId,
            long unitId,
            String office,
            @Nullable String portfolio,
            LocalDate fromOn) {
        return appoint(actor, personId, unitId, office, portfolio, fromOn, null);
    }

    private long appoint(
            Actor actor,
            long personId,
            long unitId,
            String office,
            @Nullable String portfolio,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        actor.must(MANAGE_ORGANIZATION);
        if (units.listBelow(actor.reachArray()).stream().noneMatch(it -> it.id() == unitId)) {
            throw new NotFound("organization.unit", unitId);
        }
        if (people.offices().stream().noneMatch(it -> it.code().equals(office))) {
            throw new Refused("organization.office.not-found");
        }
        inOrder(fromOn, untilOn);
        long id =
                people.appoint(personId, unitId, office, portfolio, fromOn, untilOn)
                        .orElseThrow(() -> new Refused("organization.appointed-before"));
        mark(actor, "organization.appointed", personId);
        tellRights(personId);
        return id;
    }

    /**
     * An office in the actor's unit, for somebody who is there already or somebody new; the number
     * of the appointment.
     */
    public long appoint(Actor actor, PersonForms.NewOffice form) {
        Long known = form.personId();
        if (known != null && !known(actor).containsKey(known)) {
            throw new NotFound("organization.person", known);
        }
        long person =
                known != null
                        ? known
                        : add(actor, requireNonNull(form.person()), blankToNull(form.contact()));
        return appoint(
                actor,
                person,
                actor.unitId(),
                requireNonNull(form.office()),
                blankToNull(form.portfolio()),
                requireNonNull(form.since()),
                form.until());
    }

    /** Corrects a name or how a person is reached. */
    public void correct(Actor actor, long personId, PersonForms.Card card) {
        actor.must(MANAGE_ORGANIZATION);
        people.correct(
                get(actor, personId).id(),
                requireNonNull(card.person()).strip(),
                blankToNull(card.contact()));
        mark(actor, "organization.person-corrected", personId);
    }

    /** Corrects the days of an appointment and its portfolio. */
    public void redate(Actor actor, long appointmentId, PersonForms.Dates dates) {
        actor.must(MANAGE_ORGANIZATION);
        Appointment appointment =
                list(actor).stream()
                        .flatMap(it -> it.appointments().stream())
                        .filter(it -> it.id() == appointmentId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("organization.appointment", appointmentId));
        LocalDate since = requireNonNull(dates.since());
        inOrder(since, dates.until());
        if (!people.redate(appointmentId, blankToNull(dates.portfolio()), since, dates.until())) {
            throw new Refused("organization.appointed-before");
        }
        mark(actor, "organization.appointment-corrected", appointment.personId());
    }

    private static void inOrder(LocalDate since, @Nullable LocalDate until) {
        if (until != null && until.isBefore(since)) {
            throw new Refused("organization.appointment.order");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Lets the one who planted a college keep its house. */
    public void settle(Actor actor, long collegeId) {
        actor.must(MANAGE_ORGANIZATION);
        long person =
                people.findOf(actor.accountId())
                        .orElseGet(() -> {
                            long id = add(actor, actor.name(), null);
                            connect(actor, id, actor.accountId());
                            return id;
                        });
        people.appoint(person, collegeId, "administrator", null, calendar.today(), null);
        mark(actor, "organization.appointed", person);
    }

    /** The same by the name the account signs in with. */
    public void connect(Actor actor, long personId, String signInName) {
        get(actor, personId);
        long account =
                people.findAccount(signInName)
                        .orElseThrow(() -> new Refused("organization.no-account", signInName));
        connect(actor, personId, account);
    }

    /** Ends an appointment with yesterday; what was done under it stays. */
    public void end(Actor actor, long appointmentId) {
        actor.must(MANAGE_ORGANIZATION);
        if (!people.end(appointmentId, actor.reachArray(), calendar.today().minusDays(1))) {
            throw new NotFound("organization.appointment", appointmentId);
        }
        trail.add(
                Mark.of(
                        actor.accountId(),
                        "organization.appointment-ended",
                        "organization_appointment",
                        appointmentId));
    }

    private void mark(Actor actor, String what, long personId) {
        trail.add(Mark.of(actor.accountId(), what, "organization_person", personId));
    }
}

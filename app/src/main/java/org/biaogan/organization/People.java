package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;
import static org.biaogan.access.Permission.READ_UNIT;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which office where. */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final UnitRepository units;
    private final Trail trail;
    private final CivilCalendar calendar;

    People(PersonRepository people, UnitRepository units, Trail trail, CivilCalendar calendar) {
        this.people = people;
        this.units = units;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** Those with an office in a unit the actor may see. */
    @Transactional(readOnly = true)
    public List<Person> list(Actor actor) {
        actor.must(READ_UNIT);
        return people.list(actor.reachArray());
    }

    @Transactional(readOnly = true)
    public List<OfficeKind> offices() {
        return people.offices();
    }

    /** Adds a person; returns the id. */
    public long add(Actor actor, String name, @Nullable String contact) {
        actor.must(MANAGE_ORGANIZATION);
        long id = people.add(name.strip(), contact == null || contact.isBlank() ? null : contact);
        mark(actor, "organization.person-added", id);
        return id;
    }

    /** Lets an account be this person's. */
    public void connect(Actor actor, long personId, long accountId) {
        actor.must(MANAGE_ORGANIZATION);
        people.connect(personId, accountId);
        mark(actor, "organization.person-connected", personId);
    }

    /** Gives a person an office in a unit from a day on. */
    public long appoint(
            Actor actor,
            long personId,
            long unitId,
            String office,
            @Nullable String portfolio,
            LocalDate fromOn) {
        actor.must(MANAGE_ORGANIZATION);
        if (units.listBelow(actor.reachArray()).stream().noneMatch(it -> it.id() == unitId)) {
            throw new NotFound("organization.unit", unitId);
        }
        if (people.offices().stream().noneMatch(it -> it.code().equals(office))) {
            throw new NotFound("organization.office", office);
        }
        long id =
                people.appoint(personId, unitId, office, portfolio, fromOn)
                        .orElseThrow(() -> new Refused("organization.appointed-before"));
        mark(actor, "organization.appointed", personId);
        return id;
    }

    /** Adds a person and gives them an office in the actor's unit. */
    public void appointNew(
            Actor actor,
            String name,
            @Nullable String contact,
            String office,
            @Nullable String portfolio,
            LocalDate fromOn) {
        appoint(actor, add(actor, name, contact), actor.unitId(), office, portfolio, fromOn);
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
        people.appoint(person, collegeId, "administrator", null, calendar.today());
        mark(actor, "organization.appointed", person);
    }

    /** The same by the name the account signs in with. */
    public void connect(Actor actor, long personId, String signInName) {
        if (list(actor).stream().noneMatch(it -> it.id() == personId)) {
            throw new NotFound("organization.person", personId);
        }
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

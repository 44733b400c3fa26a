package org.biaogan.organization;

import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.Forbidden;
import org.biaogan.base.SlowFacts;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of a college that it may set itself; they hold for all units below. */
@Service
@Transactional
public class Settings {

    private static final String LATE_AFTER = "late-after-days";
    private static final String MOSTLY = "mostly-percent";
    private static final String BEFORE = "before-years";
    private static final String BUDGET = "budget";

    private final SettingRepository settings;
    private final Actors actors;
    private final Trail trail;
    private final SlowFacts facts;

    Settings(SettingRepository settings, Actors actors, Trail trail, SlowFacts facts) {
        this.settings = settings;
        this.actors = actors;
        this.facts = facts;
        this.trail = trail;
    }

    private record RulesIn(long unitId) {}

    /** The rules that hold in a unit; one statement, or none while a page is read. */
    @Transactional(readOnly = true)
    public CollegeRules rules(long unitId) {
        return facts.get(new RulesIn(unitId), () -> read(unitId));
    }

    private CollegeRules read(long unitId) {
        Map<String, String> set = settings.list(unitId);
        CollegeRules usual = CollegeRules.DEFAULT;
        return new CollegeRules(
                number(set.get(LATE_AFTER), usual.lateAfterDays()),
                number(set.get(MOSTLY), usual.mostlyPercent()),
                number(set.get(BEFORE), usual.beforeYears()),
                set.containsKey(BUDGET) ? Integer.valueOf(set.get(BUDGET)) : null);
    }

    /**
     * Whether the actor may set the rules of the college: that is a right at the top of the tree,
     * since they hold for all units.
     */
    @Transactional(readOnly = true)
    public boolean maySet(Actor actor) {
        var college = new Scope.OfUnit(settings.college(actor.unitId()));
        return actors.find(actor.accountId(), college)
                .filter(it -> it.may(Permission.MANAGE_SETTINGS))
                .isPresent();
    }

    /** Sets the rules of the college a unit belongs to. */
    public void set(Actor actor, CollegeRules rules) {
        if (!maySet(actor)) {
            throw new Forbidden(Permission.MANAGE_SETTINGS.name());
        }
        long college = settings.college(actor.unitId());
        settings.put(college, LATE_AFTER, String.valueOf(rules.lateAfterDays()));
        settings.put(college, MOSTLY, String.valueOf(rules.mostlyPercent()));
        settings.put(college, BEFORE, String.valueOf(rules.beforeYears()));
        if (rules.budget() == null) {
            settings.remove(college, BUDGET);
        } else {
            settings.put(college, BUDGET, String.valueOf(rules.budget()));
        }
        trail.add(
                Mark.of(
                                actor.accountId(),
                                "organization.settings-changed",
                                "organization_unit",
                                college)
                        .inUnit(college));
    }

    private static int number(@Nullable String value, int usual) {
        return value == null ? usual : Integer.parseInt(value);
    }
}

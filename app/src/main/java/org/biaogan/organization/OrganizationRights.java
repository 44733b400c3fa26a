package org.biaogan.organization;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.access.Rights;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.springframework.stereotype.Component;

/** Rights in a unit: of the offices an account holds there, and of those above that reach down. */
@Component
class OrganizationRights implements Rights {

    private final RightsRepository rights;
    private final CivilCalendar calendar;

    OrganizationRights(RightsRepository rights, CivilCalendar calendar) {
        this.rights = rights;
        this.calendar = calendar;
    }

    @Override
    public boolean answersFor(Scope scope) {
        return scope instanceof Scope.OfUnit;
    }

    @Override
    public Optional<Grant> find(long accountId, Scope scope) {
        if (!(scope instanceof Scope.OfUnit unit)) {
            return Optional.empty();
        }
        var held = new EnumMap<Permission, List<String>>(Permission.class);
        rights.list(accountId, unit.unitId(), calendar.today())
                .forEach(it -> held.put(it.permission(), List.of(pattern(it))));
        return held.containsKey(Permission.READ_UNIT)
                ? Optional.of(new Grant(scope, held))
                : Optional.empty();
    }

    private static String pattern(RightsRepository.Found found) {
        return found.down() ? Actor.downFrom(found.path()) : Actor.onlyAt(found.path());
    }
}

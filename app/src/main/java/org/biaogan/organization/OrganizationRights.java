package org.biaogan.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return rights.find(accountId, unit.unitId(), calendar.today())
                .filter(it -> it.permissions().contains(Permission.READ_UNIT.name()))
                .map(it -> new Grant(scope, permissions(it.permissions()), List.of(it.path())));
    }

    private static Set<Permission> permissions(List<String> names) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        names.forEach(name -> permissions.add(Permission.valueOf(name)));
        return permissions;
    }
}

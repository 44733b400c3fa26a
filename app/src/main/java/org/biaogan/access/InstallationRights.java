package org.biaogan.access;

import static org.biaogan.access.Permission.MANAGE_ACCOUNTS;
import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;
import static org.biaogan.access.Permission.MANAGE_SETTINGS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Outside any unit only the administrators of the installation have rights; everyone has their own
 * pages.
 */
@Component
class InstallationRights implements Rights {

    private final AccountRepository accounts;

    InstallationRights(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean answersFor(Scope scope) {
        return scope instanceof Scope.Installation;
    }

    @Override
    public Optional<Grant> find(long accountId, Scope scope) {
        boolean keepsTheHouse =
                accounts.findStanding(accountId)
                        .map(AccountRepository.Standing::administrator)
                        .orElse(false);
        Set<Permission> permissions =
                keepsTheHouse
                        ? Set.of(MANAGE_ACCOUNTS, MANAGE_ORGANIZATION, MANAGE_SETTINGS)
                        : Set.of();
        return Optional.of(new Grant(scope, permissions, List.of()));
    }
}

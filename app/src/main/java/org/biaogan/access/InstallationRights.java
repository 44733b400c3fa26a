package org.biaogan.access;

import static org.biaogan.access.Permission.KEEP_STORE;
import static org.biaogan.access.Permission.MANAGE_ACCOUNTS;
import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;
import static org.biaogan.access.Permission.MANAGE_SETTINGS;
import static org.biaogan.access.Permission.READ_TRAIL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Outside any unit only the administrators of the installation have rights; everyone has their own
 * pages.
 */
@Component
class InstallationRights implements Rights {

    private static final Map<Permission, List<String>> OF_THE_HOUSE =
            Map.of(
                    MANAGE_ACCOUNTS, List.of(),
                    MANAGE_ORGANIZATION, List.of(),
                    MANAGE_SETTINGS, List.of(),
                    KEEP_STORE, List.of(),
                    READ_TRAIL, List.of());

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
        return Optional.of(new Grant(scope, keepsTheHouse ? OF_THE_HOUSE : Map.of()));
    }
}

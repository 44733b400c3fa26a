package org.biaogan.access;

import java.util.List;
import java.util.Optional;
import org.biaogan.base.NotFound;
import org.biaogan.base.SlowFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the actor of an account in a scope; a scope it may not read is the same as one that is not
 * there.
 */
@Service
@Transactional(readOnly = true)
public class Actors {

    private final AccountRepository accounts;
    private final List<Rights> rights;
    private final SlowFacts facts;

    Actors(AccountRepository accounts, List<Rights> rights, SlowFacts facts) {
        this.accounts = accounts;
        this.facts = facts;
        this.rights = List.copyOf(rights);
    }

    public Actor get(long accountId, Scope scope) {
        return find(accountId, scope).orElseThrow(() -> notFound(scope));
    }

    private record Who(long accountId, Scope scope) {}

    public Optional<Actor> find(long accountId, Scope scope) {
        return facts.get(new Who(accountId, scope), () -> read(accountId, scope));
    }

    private Optional<Actor> read(long accountId, Scope scope) {
        return accounts.findStanding(accountId)
                .filter(account -> account.closedAt() == null)
                .flatMap(account -> grant(accountId, scope).map(grant -> actor(account, grant)));
    }

    private Optional<Rights.Grant> grant(long accountId, Scope scope) {
        return rights.stream()
                .filter(it -> it.answersFor(scope))
                .findFirst()
                .flatMap(it -> it.find(accountId, scope));
    }

    private static Actor actor(AccountRepository.Standing account, Rights.Grant grant) {
        return new Actor(account.id(), account.name(), grant.scope(), grant.rights());
    }

    private static NotFound notFound(Scope scope) {
        return switch (scope) {
            case Scope.Installation() -> new NotFound("access.account", "");
            case Scope.OfUnit unit -> new NotFound("organization.unit", unit.unitId());
            case Scope.OfCampaign campaign ->
                    new NotFound("campaigns.campaign", campaign.campaignId());
        };
    }
}

package org.biaogan.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an account may do in a scope; implemented by the modules that know units and campaigns.
 * Access itself knows neither.
 */
public interface Rights {

    /** The rights of an account in a scope, or nothing where it may not even read. */
    Optional<Grant> find(long accountId, Scope scope);

    /** The kinds of scope this implementation answers for. */
    boolean answersFor(Scope scope);

    /** Permissions, and the paths of the tree whose facts may be read. */
    record Grant(Scope scope, Set<Permission> permissions, List<String> reach) {}
}

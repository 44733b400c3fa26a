package org.biaogan.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an account may do in a scope; implemented by the modules that know units and campaigns.
 * Access itself knows neither.
 */
public interface Rights {

    /** The rights of an account in a scope, or nothing where it may not even read. */
    Optional<Grant> find(long accountId, Scope scope);

    /** The kinds of scope this implementation answers for. */
    boolean answersFor(Scope scope);

    /** Permissions, each with the parts of the tree in which it holds. */
    record Grant(Scope scope, Map<Permission, List<String>> rights) {}
}

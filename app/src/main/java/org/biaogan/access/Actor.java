package org.biaogan.access;

import java.util.List;
import java.util.Set;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;

/**
 * The signed-in person within one scope. Passed as a parameter, never fetched from a thread.
 *
 * @param accountId whose account it is
 * @param name how the person is called on screen
 * @param scope where the person stands while asking
 * @param permissions what the person may do there
 * @param reach paths of the organisation tree (ltree) whose facts the person may read in this
 *     scope; a query keeps to {@code unit.path <@ any (:reach)}
 */
public record Actor(
        long accountId, String name, Scope scope, Set<Permission> permissions, List<String> reach) {

    public Actor {
        permissions = Set.copyOf(permissions);
        reach = List.copyOf(reach);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public void must(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission.name());
        }
    }

    /** The campaign this actor stands in; pages outside a campaign have none. */
    public long campaignId() {
        if (scope instanceof Scope.OfCampaign campaign) {
            return campaign.campaignId();
        }
        throw new NotFound("campaigns.campaign", 0);
    }

    /** The unit this actor stands in, or the one that carries the campaign. */
    public long unitId() {
        return switch (scope) {
            case Scope.OfUnit unit -> unit.unitId();
            case Scope.OfCampaign campaign -> campaign.unitId();
            case Scope.Installation() -> throw new NotFound("organization.unit", 0);
        };
    }

    /**
     * The reach within a campaign's own records: whoever reads the whole campaign sees all of them,
     * also of units that have moved elsewhere since. The empty path is above every other.
     */
    public String[] campaignReachArray() {
        return may(Permission.READ_CAMPAIGN) ? new String[] {""} : reachArray();
    }

    /** The reach as an array, the form in which SQL takes it. */
    public String[] reachArray() {
        return reach.toArray(String[]::new);
    }
}

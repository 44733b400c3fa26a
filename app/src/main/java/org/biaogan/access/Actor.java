package org.biaogan.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;

/**
 * The signed-in person within one scope. Passed as a parameter, never fetched from a thread.
 *
 * @param accountId whose account it is
 * @param name how the person is called on screen
 * @param scope where the person stands while asking
 * @param rights what the person may do there, each right with the parts of the organisation tree in
 *     which it holds, as patterns of {@link #onlyAt} and {@link #downFrom}
 */
public record Actor(
        long accountId, String name, Scope scope, Map<Permission, List<String>> rights) {

    private static final String BELOW = ".*";

    public Actor {
        rights = Map.copyOf(rights);
    }

    /** The pattern of one unit without those below it. */
    public static String onlyAt(String path) {
        return path;
    }

    /** The pattern of a unit and all below it. */
    public static String downFrom(String path) {
        return path + BELOW;
    }

    public Set<Permission> permissions() {
        return rights.keySet();
    }

    public boolean may(Permission permission) {
        return rights.containsKey(permission);
    }

    /** Whether the right holds for the facts of the unit with this path. */
    public boolean may(Permission permission, String unitPath) {
        return rights.getOrDefault(permission, List.of()).stream()
                .anyMatch(it -> covers(it, unitPath));
    }

    /**
     * Whether the right holds for a record of the campaign that a unit with this path carries:
     * whoever has it in the whole campaign has it there too, also where the unit has moved since.
     */
    public boolean mayInCampaign(Permission permission, String unitPath) {
        return where(permission).may(Permission.READ_CAMPAIGN) || may(permission, unitPath);
    }

    private static boolean covers(String pattern, String path) {
        return pattern.endsWith(BELOW)
                ? (path + ".").startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    public void must(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission.name());
        }
    }

    /**
     * The same person, seeing only the units in which this right holds: an office may read down the
     * subtree and yet write in its own unit only.
     */
    public Actor where(Permission permission) {
        var narrowed = new EnumMap<Permission, List<String>>(Permission.class);
        narrowed.putAll(rights);
        List<String> held = rights.getOrDefault(permission, List.of());
        narrowed.put(Permission.READ_UNIT, held);
        if (!held.containsAll(rights.getOrDefault(Permission.READ_CAMPAIGN, List.of()))) {
            narrowed.remove(Permission.READ_CAMPAIGN);
        }
        return new Actor(accountId, name, scope, narrowed);
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

    /** The units whose facts the actor may read in this scope, as patterns (lquery). */
    public List<String> reach() {
        return rights.getOrDefault(Permission.READ_UNIT, List.of());
    }

    /**
     * The reach within a campaign's own records: whoever reads the whole campaign sees all of them,
     * also of units that have moved elsewhere since.
     */
    public String[] campaignReachArray() {
        return may(Permission.READ_CAMPAIGN) ? new String[] {"*"} : reachArray();
    }

    /** The reach as SQL takes it: {@code unit.path ~ any (cast(:reach as lquery[]))}. */
    public String[] reachArray() {
        return reach().toArray(String[]::new);
    }
}

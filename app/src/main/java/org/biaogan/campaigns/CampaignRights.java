package org.biaogan.campaigns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.access.Rights;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.springframework.stereotype.Component;

/**
 * Rights in a campaign: of offices in the campaign's unit and above, of roles in the campaign, and,
 * for those who hold an office below it only, the right to do their own unit's part.
 */
@Component
class CampaignRights implements Rights {

    /**
     * What an office in a branch may do in the campaign of its general branch: its own unit's part.
     */
    private static final Set<Permission> OWN_PART =
            EnumSet.of(
                    Permission.READ_UNIT,
                    Permission.READ_TRAIL,
                    Permission.RECORD_RESULT,
                    Permission.KEEP_POSTS,
                    Permission.FILE_EVIDENCE,
                    Permission.CORRECT_EVIDENCE,
                    Permission.CITE_EVIDENCE,
                    Permission.WITHDRAW_EVIDENCE);

    private final CampaignRightsRepository rights;
    private final CivilCalendar calendar;

    CampaignRights(CampaignRightsRepository rights, CivilCalendar calendar) {
        this.rights = rights;
        this.calendar = calendar;
    }

    @Override
    public boolean answersFor(Scope scope) {
        return scope instanceof Scope.OfCampaign;
    }

    @Override
    public Optional<Grant> find(long accountId, Scope scope) {
        if (!(scope instanceof Scope.OfCampaign campaign)) {
            return Optional.empty();
        }
        List<CampaignRightsRepository.Found> found =
                rights.list(accountId, campaign.campaignId(), calendar.today());
        var held = new EnumMap<Permission, List<String>>(Permission.class);
        found.stream()
                .filter(it -> it.whole() || OWN_PART.contains(it.permission()))
                .forEach(it ->
                        held.computeIfAbsent(it.permission(), any -> new ArrayList<>())
                                .add(pattern(it)));
        return held.containsKey(Permission.READ_UNIT)
                ? Optional.of(new Grant(at(campaign, found), held))
                : Optional.empty();
    }

    private static String pattern(CampaignRightsRepository.Found found) {
        return found.down() ? Actor.downFrom(found.path()) : Actor.onlyAt(found.path());
    }

    private static Scope at(Scope.OfCampaign campaign, List<CampaignRightsRepository.Found> found) {
        return new Scope.OfCampaign(campaign.campaignId(), found.getFirst().unitId());
    }
}

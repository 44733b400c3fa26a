package org.biaogan.campaigns;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return found.stream()
                .filter(CampaignRightsRepository.Found::whole)
                .findFirst()
                .map(whole -> grant(campaign, found, whole.path()))
                .or(() -> ownPart(campaign, found));
    }

    private static Grant grant(
            Scope.OfCampaign campaign, List<CampaignRightsRepository.Found> found, String path) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        found.stream()
                .filter(CampaignRightsRepository.Found::whole)
                .forEach(it -> permissions.add(Permission.valueOf(it.permission())));
        return new Grant(at(campaign, found), permissions, List.of(path));
    }

    private static Optional<Grant> ownPart(
            Scope.OfCampaign campaign, List<CampaignRightsRepository.Found> found) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        found.forEach(it -> permissions.add(Permission.valueOf(it.permission())));
        permissions.retainAll(OWN_PART);
        if (!permissions.contains(Permission.READ_UNIT)) {
            return Optional.empty();
        }
        List<String> reach =
                found.stream().map(CampaignRightsRepository.Found::path).distinct().toList();
        return Optional.of(new Grant(at(campaign, found), permissions, reach));
    }

    private static Scope at(Scope.OfCampaign campaign, List<CampaignRightsRepository.Found> found) {
        return new Scope.OfCampaign(campaign.campaignId(), found.getFirst().unitId());
    }
}

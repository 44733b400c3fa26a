package org.biaogan.campaigns;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.organization.Holding;
import org.biaogan.organization.Owned;
import org.biaogan.organization.OwnedLine;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Component;

/** The roles in campaigns that hang on a person and not on the office. */
@Component
class OwnedRoles implements Owned {

    private final OwnedRoleRepository roles;
    private final Trail trail;

    OwnedRoles(OwnedRoleRepository roles, Trail trail) {
        this.roles = roles;
        this.trail = trail;
    }

    @Override
    public List<OwnedLine> list(Holding holding) {
        return roles.list(holding).stream()
                .map(it ->
                        new OwnedLine(
                                OwnedLine.Section.PERSONAL,
                                it.campaign(),
                                null,
                                "campaigns.owned." + it.role(),
                                List.of(),
                                "/campaigns/" + it.campaignId()))
                .toList();
    }

    @Override
    public void move(Actor actor, Holding from, Heir to) {
        for (OwnedRoleRepository.Role it : roles.list(from)) {
            roles.end(it.id());
            mark(actor, "campaigns.member-ended", it.id(), it.campaignId());
            roles.add(it.campaignId(), to.personId(), it.role())
                    .ifPresent(id -> mark(actor, "campaigns.member-added", id, it.campaignId()));
        }
    }

    private void mark(Actor actor, String what, long memberId, long campaignId) {
        trail.add(
                Mark.of(actor.accountId(), what, "campaigns_member", memberId)
                        .inCampaign(campaignId));
    }
}

package org.biaogan.evidence;

import java.time.YearMonth;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.campaigns.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of the vault: the whole page, or what changes of it while somebody types. */
@Component
class VaultView {

    /** The part of the page that htmx asks for. */
    static final String FOUND = "found";

    private static final int TITLES = 8;

    private final EvidenceVault vault;
    private final SortingDesk sorting;
    private final CampaignSchemes schemes;
    private final Campaigns campaigns;
    private final CivilCalendar calendar;

    VaultView(
            EvidenceVault vault,
            SortingDesk sorting,
            CampaignSchemes schemes,
            Campaigns campaigns,
            CivilCalendar calendar) {
        this.vault = vault;
        this.sorting = sorting;
        this.schemes = schemes;
        this.campaigns = campaigns;
        this.calendar = calendar;
    }

    ModelAndView page(Actor actor, VaultFilter filter, int page) {
        return found(actor, filter, page, "evidence/list")
                .addObject("waiting", sorting.count(actor))
                .addObject("mayFile", actor.may(Permission.FILE_EVIDENCE));
    }

    ModelAndView found(Actor actor, VaultFilter filter, int page) {
        return found(actor, filter, page, "evidence/_found");
    }

    private ModelAndView found(Actor actor, VaultFilter filter, int page, String template) {
        return new ModelAndView(template)
                .addObject("campaignId", actor.campaignId())
                .addObject("page", vault.list(actor, filter, page))
                .addObject("filter", filter)
                .addObject("choices", choices(actor, filter));
    }

    private VaultChoices choices(Actor actor, VaultFilter filter) {
        var campaign = campaigns.get(actor.campaignId());
        YearMonth last = YearMonth.from(calendar.today());
        YearMonth first = YearMonth.from(campaign.fromOn());
        return new VaultChoices(
                schemes.chosen(actor.campaignId(), null),
                filter.isOpen() || filter.task() != null ? vault.tasks(actor) : Map.of(),
                filter.isOpen() || filter.unit() != null ? vault.readableUnits(actor) : Map.of(),
                first.isAfter(last) ? last : first,
                last);
    }

    ModelAndView titles(Actor actor, String typed) {
        return new ModelAndView("evidence/_titles")
                .addObject("found", vault.titles(actor, typed, TITLES));
    }

    /** Whether a page in this address looks for words already. */
    static boolean asks(@Nullable String address) {
        if (address == null) {
            return false;
        }
        String words =
                UriComponentsBuilder.fromUriString(address).build().getQueryParams().getFirst("q");
        return words != null && !words.isBlank();
    }
}

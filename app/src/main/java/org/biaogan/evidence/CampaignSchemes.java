package org.biaogan.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biaogan.base.NotFound;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The schemes a campaign runs under, the one of its path first. */
@Component
public class CampaignSchemes {

    private final Campaigns campaigns;
    private final SchemeLibrary schemes;

    CampaignSchemes(Campaigns campaigns, SchemeLibrary schemes) {
        this.campaigns = campaigns;
        this.schemes = schemes;
    }

    public List<Scheme> list(long campaignId) {
        return campaigns.versions(campaignId).stream().map(schemes::get).toList();
    }

    /** The one with this number, else the first; a campaign without any has none to show. */
    public Scheme chosen(long campaignId, @Nullable Long versionId) {
        List<Scheme> all = list(campaignId);
        return all.stream()
                .filter(it -> versionId != null && it.version().id() == versionId)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new NotFound("schemes.version", campaignId));
    }

    /** The scheme of the campaign that has this criterion. */
    public Scheme ofCriterion(long campaignId, long criterionId) {
        return list(campaignId).stream()
                .filter(it -> it.criteria().stream().anyMatch(c -> c.id() == criterionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("schemes.criterion", criterionId));
    }

    /** The key points of a scheme as a form offers them. */
    public static Map<String, String> choices(Scheme scheme, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        scheme.keyPoints().forEach(it -> choices.put(String.valueOf(it.id()), name(it, locale)));
        return choices;
    }

    private static String name(KeyPoint keyPoint, Locale locale) {
        return keyPoint.code() + " " + keyPoint.title().in(locale);
    }
}

package org.biaogan.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.SchemeMappings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the evidence of a campaign covers a second scheme through the mapping of the two. */
@Service
@Transactional(readOnly = true)
public class MappedCoverageView {

    private final MappedCoverageRepository cited;
    private final SchemeMappings mappings;
    private final SchemeLibrary library;
    private final CampaignSchemes schemes;
    private final Campaigns campaigns;

    MappedCoverageView(
            MappedCoverageRepository cited,
            SchemeMappings mappings,
            SchemeLibrary library,
            CampaignSchemes schemes,
            Campaigns campaigns) {
        this.cited = cited;
        this.mappings = mappings;
        this.library = library;
        this.schemes = schemes;
        this.campaigns = campaigns;
    }

    /** From a scheme of the campaign, else its first, to any other, else one it is mapped with. */
    public MappedCoverage get(Actor actor, @Nullable Long fromVersion, @Nullable Long toVersion) {
        actor.must(Permission.READ_CAMPAIGN);
        long campaign = actor.campaignId();
        Scheme from = schemes.chosen(campaign, fromVersion);
        List<Long> own = campaigns.versions(campaign);
        long fromId = from.version().id();
        long to = toVersion == null || toVersion == fromId ? usual(fromId, own) : toVersion;
        var mapping = mappings.get(fromId, to);
        boolean adopted = own.contains(to);
        var there =
                adopted ? cited.cited(campaign, to) : Map.<Long, List<MappedCoverage.Cited>>of();
        return MappedCoverage.of(mapping, adopted, cited.cited(campaign, fromId), there);
    }

    /** The other schemes, those of the campaign first. */
    public List<Scheme> others(Actor actor, long fromVersion) {
        List<Long> own = campaigns.versions(actor.campaignId());
        var all = new LinkedHashSet<Long>(own);
        all.addAll(mappings.listMapped(fromVersion));
        all.remove(fromVersion);
        return all.stream().map(library::get).toList();
    }

    /** One the campaign runs under and that is mapped, else one of the two, else any. */
    private long usual(long from, List<Long> own) {
        var mapped = new TreeSet<>(mappings.listMapped(from));
        return own.stream()
                .filter(it -> it != from && mapped.contains(it))
                .findFirst()
                .or(() -> own.stream().filter(it -> it != from).findFirst())
                .or(() -> mapped.stream().findFirst())
                .or(() ->
                        library.list().stream()
                                .map(it -> it.id())
                                .filter(it -> it != from)
                                .findFirst())
                .orElseThrow(() -> new NotFound("schemes.version", from));
    }
}

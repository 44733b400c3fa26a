package org.biaogan.taskbook;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.plan.GatePassage;
import org.biaogan.plan.Gates;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approved task books of a campaign: each is frozen and stays readable beside today's. */
@Service
@Transactional
public class ApprovedBooks {

    private final VersionRepository versions;
    private final BookRepository books;
    private final Campaigns campaigns;
    private final Gates gates;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    ApprovedBooks(
            VersionRepository versions,
            BookRepository books,
            Campaigns campaigns,
            Gates gates,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.versions = versions;
        this.books = books;
        this.campaigns = campaigns;
        this.gates = gates;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The newest, which is in force, first. */
    @Transactional(readOnly = true)
    public List<BookVersion> list(Actor actor) {
        return versions.list(actor.campaignId());
    }

    @Transactional(readOnly = true)
    public BookVersion get(Actor actor, int no) {
        return versions.find(actor.campaignId(), no)
                .orElseThrow(() -> new NotFound("taskbook.version", no));
    }

    /** The task book as it was approved. */
    @Transactional(readOnly = true)
    public BookPage read(Actor actor, int no) {
        BookVersion version = get(actor, no);
        Campaign campaign = campaigns.get(actor.campaignId());
        return new BookPage(
                campaign.id(),
                campaign.title(),
                campaign.unitName(),
                "第%d版　%s %s批准".formatted(no, version.approvedOn(), version.approver())
                        + (version.document() == null ? "" : "　" + version.document()),
                versions.lines(campaign.id(), no),
                books.offices());
    }

    /** Each task as it was approved, beside what it is today. */
    @Transactional(readOnly = true)
    public List<Beside> beside(Actor actor, int no) {
        get(actor, no);
        return Beside.of(versions.lines(actor.campaignId(), no), books.lines(actor.campaignId()));
    }

    /** Records that the task book as it reads now was approved; a gate may be passed with it. */
    public int approve(Actor actor, Approval approval) {
        actor.must(MANAGE_CAMPAIGN);
        long campaign = actor.campaignId();
        LocalDate on = requireNonNull(approval.approvedOn());
        if (on.isAfter(calendar.today())) {
            throw new Refused("taskbook.approved-later");
        }
        books.hold(campaign);
        var lines = books.lines(campaign).stream().filter(it -> it.cutOn() == null).toList();
        if (lines.isEmpty()) {
            throw new Refused("taskbook.approved-empty");
        }
        int no =
                versions.add(
                        campaign, approval, lines, OffsetDateTime.now(clock), actor.accountId());
        if (approval.gateId() != null) {
            gates.pass(actor, approval.gateId(), new GatePassage(on));
        }
        trail.add(
                Mark.of(actor.accountId(), "taskbook.approved", "campaigns_campaign", campaign)
                        .inCampaign(campaign));
        return no;
    }
}

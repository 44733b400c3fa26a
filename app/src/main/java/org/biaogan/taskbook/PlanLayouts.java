package org.biaogan.taskbook;

import static org.biaogan.access.Permission.EDIT_PATH;

import java.util.List;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.sheets.Layout;
import org.biaogan.sheets.Layouts;
import org.biaogan.sheets.Meaning;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans in layouts of people's own on their way into the task book: how such a layout was read
 * before or may be read, and what it says once a person has said which column fills what.
 */
@Service
@Transactional
public class PlanLayouts {

    /** Under which such layouts are remembered. */
    private static final String PURPOSE = "taskbook";

    private final TaskBook book;
    private final BookRepository books;
    private final Layouts layouts;
    private final Campaigns campaigns;

    PlanLayouts(TaskBook book, BookRepository books, Layouts layouts, Campaigns campaigns) {
        this.book = book;
        this.books = books;
        this.layouts = layouts;
        this.campaigns = campaigns;
    }

    /**
     * As this layout was read last, else as its headings and the bands between its rows propose.
     */
    @Transactional(readOnly = true)
    public LayoutPage propose(Actor actor, SentLayout sent) {
        actor.must(EDIT_PATH);
        List<Meaning> meanings =
                layouts.find(actor, unit(actor), PURPOSE, sent.layout().fingerprint());
        if (!meanings.isEmpty()) {
            return page(actor, sent.as(meanings), true);
        }
        List<StrandName> strands = books.strands(actor.campaignId());
        SentLayout proposed = sent.asItsHeadingsSay().asItsBandsSay(new PlanPlaces(strands));
        return new LayoutPage(proposed, false, strands, books.offices());
    }

    /** As a person said it is read. */
    @Transactional(readOnly = true)
    public LayoutPage asSaid(Actor actor, SentLayout sent) {
        actor.must(EDIT_PATH);
        return page(actor, sent, false);
    }

    private LayoutPage page(Actor actor, SentLayout sent, boolean remembered) {
        return new LayoutPage(sent, remembered, books.strands(actor.campaignId()), books.offices());
    }

    /** Keeps how it is read, so that nobody has to say it again; nothing else is stored. */
    public void remember(Actor actor, SentLayout sent) {
        actor.must(EDIT_PATH);
        check(sent);
        layouts.remember(actor, unit(actor), PURPOSE, sent.layout().fingerprint(), sent.meanings());
    }

    /** What it says as a task book; nothing is stored. */
    @Transactional(readOnly = true)
    public ReadLayout read(Actor actor, SentLayout sent) {
        actor.must(EDIT_PATH);
        check(sent);
        LayoutPage page = page(actor, sent, false);
        return new LayoutReader(
                        page,
                        actor.campaignId(),
                        books.lines(actor.campaignId()),
                        book.words(actor))
                .read();
    }

    /** Without a name no row is a task, and one cell cannot say two things. */
    private static void check(SentLayout sent) {
        if (sent.filling(PlanField.TITLE).isEmpty()) {
            throw new Refused("taskbook.layout.title-missing");
        }
        for (PlanField field : PlanField.values()) {
            var columns = sent.filling(field);
            if (columns.size() > 1 && !field.isOfSeveral()) {
                throw new Refused(
                        "taskbook.layout.field-twice",
                        columns.stream()
                                .map(Layout.Column::letters)
                                .collect(Collectors.joining("、")));
            }
        }
    }

    private long unit(Actor actor) {
        Campaign campaign = campaigns.get(actor.campaignId());
        return campaign.unitId();
    }
}

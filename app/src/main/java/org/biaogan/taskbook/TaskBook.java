package org.biaogan.taskbook;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.EDIT_PATH;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.plan.TaskField;
import org.biaogan.schemes.Wording;
import org.biaogan.taskbook.Difference.Kind;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The task book of a campaign: taken out as a sheet, and read again. What came back is compared
 * cell by cell; nothing is saved before a person says which differences are to be done.
 */
@Service
@Transactional
public class TaskBook {

    private final BookRepository books;
    private final BookTaking taking;
    private final VersionRepository versions;
    private final ChangeRequests requests;
    private final Campaigns campaigns;
    private final Trail trail;
    private final CivilCalendar calendar;

    TaskBook(
            BookRepository books,
            BookTaking taking,
            VersionRepository versions,
            ChangeRequests requests,
            Campaigns campaigns,
            Trail trail,
            CivilCalendar calendar) {
        this.books = books;
        this.taking = taking;
        this.versions = versions;
        this.requests = requests;
        this.campaigns = campaigns;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** The task book as it reads today, without what is cut; three statements. */
    @Transactional(readOnly = true)
    public BookPage today(Actor actor) {
        Campaign campaign = campaigns.get(actor.campaignId());
        return new BookPage(
                campaign.id(),
                campaign.title(),
                campaign.unitName(),
                calendar.today() + " 的样子",
                books.lines(campaign.id()).stream().filter(it -> it.cutOn() == null).toList(),
                books.offices());
    }

    /** The offices that a task may name, by their codes. */
    @Transactional(readOnly = true)
    public Map<String, Wording> offices() {
        return books.offices();
    }

    /** How cells of this campaign's task book are read. */
    @Transactional(readOnly = true)
    BookWords words(Actor actor) {
        return words(actor, books.offices());
    }

    /** A cell as it is written on paper. */
    public static String onPaper(BookPage book, BookLine line, Column column) {
        return BookWords.of(book.offices()).words(column, line.cell(column));
    }

    /** Writes a task book as a sheet that can be read again. */
    @Transactional(readOnly = true)
    public void write(Actor actor, BookPage book, OutputStream out) {
        try {
            TaskBookExcel.write(book, BookWords.of(book.offices()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a task book that came back would change; nothing is stored. */
    @Transactional(readOnly = true)
    public BookPreview preview(Actor actor, SentBook sent) {
        actor.must(EDIT_PATH);
        return read(actor, sent).preview();
    }

    /**
     * Does what was chosen, all of it or nothing. Where the differences are no longer those the
     * person saw, nothing is done and they come back.
     */
    public Optional<BookPreview> take(Actor actor, SentBook sent, Choices choices) {
        actor.must(EDIT_PATH);
        books.hold(actor.campaignId());
        Read read = read(actor, sent);
        if (!read.preview().digest().equals(choices.seen())) {
            return Optional.of(read.preview());
        }
        var chosen = read.preview().differences().stream().filter(choices::takes).toList();
        if (chosen.isEmpty()) {
            throw new Refused("taskbook.nothing-chosen");
        }
        var promised = chosen.stream().filter(read.preview()::isPromised).toList();
        boolean cuts = chosen.stream().anyMatch(it -> it.kind() == Kind.CUT);
        if ((cuts || !promised.isEmpty()) && choices.reason().isEmpty()) {
            throw new Refused("taskbook.reason-missing");
        }
        var free = chosen.stream().filter(it -> !promised.contains(it)).toList();
        taking.take(actor, free, choices.reason(), added(read, free));
        BookTaking.fields(promised, choices.reason())
                .forEach((task, said) -> requests.ask(actor, task, said, choices.reason()));
        trail.add(
                Mark.of(
                                actor.accountId(),
                                "taskbook.taken",
                                "campaigns_campaign",
                                actor.campaignId())
                        .inCampaign(actor.campaignId())
                        .sealing(read.preview().digest()));
        return Optional.empty();
    }

    private record Read(BookPreview preview, Comparison comparison, List<SentBook.Row> rows) {}

    private Read read(Actor actor, SentBook sent) {
        long campaign = actor.campaignId();
        sent.check(campaign);
        Map<String, Wording> offices = books.offices();
        var comparison =
                new Comparison(
                        books.lines(campaign),
                        sent.exported(),
                        words(actor, offices),
                        books.strands(campaign));
        var rows = sent.rows();
        var differences = comparison.of(rows);
        return new Read(
                new BookPreview(
                        differences,
                        offices,
                        promised(campaign, differences),
                        said(comparison, rows, differences)),
                comparison,
                rows);
    }

    /** What each new task says, by the key of its difference. */
    private static Map<String, Map<Column, String>> said(
            Comparison comparison, List<SentBook.Row> rows, List<Difference> differences) {
        var numbered =
                rows.stream()
                        .collect(Collectors.toMap(SentBook.Row::number, it -> it, (a, b) -> a));
        return differences.stream()
                .filter(it -> it.kind() == Kind.ADD)
                .collect(
                        Collectors.toMap(
                                Difference::key,
                                it -> comparison.whole(requireNonNull(numbered.get(it.row())))));
    }

    /** The keys of those that would say something else than the approved task book promises. */
    private List<String> promised(long campaignId, List<Difference> differences) {
        Map<Long, Map<TaskField, String>> promised = versions.promised(campaignId);
        return differences.stream()
                .filter(it -> !it.isRefused() && it.taskId() != null)
                .filter(it -> {
                    var of = promised.getOrDefault(it.taskId(), Map.of());
                    var said = BookTaking.field(it, "-");
                    return !of.isEmpty() && !KeptPromises.against(of, said).isEmpty();
                })
                .map(Difference::key)
                .toList();
    }

    /** The new tasks that were chosen, each with its strand. */
    private static List<BookTaking.NewTask> added(Read read, List<Difference> chosen) {
        var rows = new LinkedHashMap<Integer, SentBook.Row>();
        read.rows().forEach(it -> rows.put(it.number(), it));
        return chosen.stream()
                .filter(it -> it.kind() == Kind.ADD)
                .map(it -> rows.get(it.row()))
                .map(it ->
                        new BookTaking.NewTask(
                                read.comparison()
                                        .strand(it.words().getOrDefault(Column.STRAND, "")),
                                read.comparison().whole(it)))
                .toList();
    }

    private BookWords words(Actor actor, Map<String, Wording> offices) {
        Campaign campaign = campaigns.get(actor.campaignId());
        return new BookWords(
                BookWords.inChinese(offices),
                List.copyOf(books.keyPoints(campaign.id()).keySet()),
                campaign.fromOn(),
                campaign.toOn());
    }
}

package org.biaogan.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.Refused;
import org.biaogan.files.FileStore;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Word template of the report: the one that ships, a college's in its place for all campaigns
 * below, or a campaign's own. The actor's scope says which of them is meant.
 */
@Service
@Transactional
public class ReportTemplates {

    private static final int LARGEST = 10 << 20;

    private final TemplateRepository templates;
    private final FileStore store;
    private final Trail trail;
    private final Clock clock;

    ReportTemplates(TemplateRepository templates, FileStore store, Trail trail, Clock clock) {
        this.templates = templates;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The template in use.
     *
     * @param name of its file; nothing for the one that ships
     * @param own whether it was put here, so that it can be given back here
     * @param unitName whose it is, where it is a unit's
     */
    public record InUse(@Nullable String name, boolean own, @Nullable String unitName) {}

    @Transactional(readOnly = true)
    public InUse inUse(Actor actor) {
        actor.must(mayRead(actor));
        return templates
                .find(actor)
                .map(it -> new InUse(it.originalName(), it.own(), it.unitName()))
                .orElse(new InUse(null, false, null));
    }

    /** Every tag a template may name, in the order in which a report has them. */
    public static List<String> tags() {
        return ReportWords.NAMES;
    }

    /** Puts a template of one's own in use, unless something is wrong with it. */
    public void put(Actor actor, InputStream word, @Nullable String name) throws IOException {
        actor.must(mayPut(actor));
        byte[] bytes = word.readNBytes(LARGEST + 1);
        List<TemplateProblem> problems = ReportTemplate.check(new ByteArrayInputStream(bytes));
        if (!problems.isEmpty()) {
            throw new Refused(problems.getFirst().code(), problems.getFirst().words());
        }
        var stored = store.store(new ByteArrayInputStream(bytes), name);
        String called = name == null || name.isBlank() ? "模板.docx" : name;
        mark(actor, "dossier.template-put", templates.add(actor, stored.sha256(), called, now()));
    }

    /** Back to the one above, or to the one that ships. */
    public void giveBack(Actor actor) {
        actor.must(mayPut(actor));
        mark(actor, "dossier.template-given-back", templates.add(actor, null, null, now()));
    }

    public boolean mayChange(Actor actor) {
        return actor.may(mayPut(actor));
    }

    /** Its bytes, for a pack that is being built. */
    InputStream open(Actor actor) {
        return templates
                .find(actor)
                .map(it -> store.open(it.sha256()))
                .orElseGet(ReportPaper::shippedTemplate);
    }

    private static Permission mayRead(Actor actor) {
        return inCampaign(actor) ? Permission.READ_CAMPAIGN : Permission.READ_UNIT;
    }

    private static Permission mayPut(Actor actor) {
        return inCampaign(actor) ? Permission.BUILD_PACK : Permission.MANAGE_SETTINGS;
    }

    private static boolean inCampaign(Actor actor) {
        return actor.scope() instanceof Scope.OfCampaign;
    }

    private void mark(Actor actor, String what, long id) {
        Mark mark = Mark.of(actor.accountId(), what, "dossier_report_template", id);
        trail.add(
                inCampaign(actor)
                        ? mark.inCampaign(actor.campaignId())
                        : mark.inUnit(actor.unitId()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

package org.biaogan.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.dossier.PackContent.Original;
import org.biaogan.files.DamagedBytes;
import org.biaogan.files.FileStore;
import org.biaogan.files.HomeFolder;
import org.biaogan.jobs.JobKind;
import org.biaogan.ledger.LedgerFile;
import org.springframework.stereotype.Component;

/**
 * Builds a pack: papers, numbered folders, manifests. It always begins from the beginning, and the
 * ZIP appears only when it is whole, so a restart half way changes nothing of the outcome.
 */
@Component
class PackBuilding implements JobKind {

    static final String KIND = "dossier.pack";

    /** The step that counts bytes, so that one large film does not look like a standstill. */
    static final String FILES = "dossier.step.files";

    private static final String REPORT = "01_工作总结报告.docx";
    private static final String CATALOGUE = "02_佐证目录.xlsx";
    private static final String CATALOGUE_WORD = "02_佐证目录.docx";
    private static final String LABELS = "04_纸质归档/盒签.docx";
    private static final String COVERS = "04_纸质归档/封面与卷内目录.docx";
    private static final String LEFT_OUT = "05_未放入的材料.txt";
    private static final String EVIDENCE = "03_佐证材料/";

    private final PackRepository packs;
    private final PackReading reading;
    private final PackKeeping keeping;
    private final PackCopies copies;
    private final ReportTemplates templates;
    private final FileStore store;
    private final HomeFolder home;
    private final Actors actors;
    private final PackSeals seals;

    PackBuilding(
            PackRepository packs,
            PackReading reading,
            PackKeeping keeping,
            PackCopies copies,
            ReportTemplates templates,
            FileStore store,
            HomeFolder home,
            Actors actors,
            PackSeals seals) {
        this.packs = packs;
        this.reading = reading;
        this.keeping = keeping;
        this.copies = copies;
        this.templates = templates;
        this.store = store;
        this.home = home;
        this.actors = actors;
        this.seals = seals;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(long packId, Progress progress) throws IOException {
        Pack pack = get(packId);
        if (!pack.built()) {
            build(pack, progress);
        }
        copies.destroyIfGone(get(packId));
    }

    private Pack get(long packId) {
        return packs.find(packId).orElseThrow(() -> new NotFound(KIND, packId));
    }

    private void build(Pack pack, Progress progress) throws IOException {
        progress.step("dossier.step.reading", 1);
        Actor actor = actors.get(pack.askedBy(), new Scope.OfCampaign(pack.campaignId(), 0));
        PackContent read = reading.read(actor, pack.versionId(), packs.leftOut(pack.id()));
        LedgerFile sealed = seals.of(actor, read.originals(), EVIDENCE);
        PackContent content = read.sealedUnder(sealed.roots().getLast());
        Path zip = home.work().resolve("pack-" + pack.id() + ".zip");
        try {
            write(actor, content, sealed, zip, progress);
            progress.step("dossier.step.keeping", 1);
            try (var received =
                    store.receive(
                            place -> Files.move(zip, place, StandardCopyOption.REPLACE_EXISTING))) {
                keeping.keep(pack, received, content);
            }
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private void write(
            Actor actor, PackContent content, LedgerFile sealed, Path file, Progress progress)
            throws IOException {
        List<Original> originals = content.originals();
        try (PackZip zip = PackZip.open(file, content.builtOn())) {
            progress.step("dossier.step.papers", 3);
            zip.addBytes(new PackEntry(REPORT, "", "工作总结报告"), report(actor, content));
            progress.add(1);
            zip.addBytes(new PackEntry(CATALOGUE, "", "佐证目录"), catalogue(content));
            progress.add(1);
            addPapers(zip, content);
            progress.add(1);
            progress.step(FILES, originals.stream().mapToLong(Original::bytes).sum());
            for (Original original : originals) {
                add(zip, original, progress);
            }
            if (!content.leftOut().isEmpty()) {
                content.leftOut().forEach(zip::leaveOut);
                zip.addBytes(
                        new PackEntry(LEFT_OUT, "", "未放入的材料"), LeftOut.words(content.leftOut()));
            }
            zip.addBytes(new PackEntry(HowToVerify.WORDS, "", "怎样核对"), HowToVerify.words());
            zip.addBytes(new PackEntry(HowToVerify.PROGRAM, "", "核对程序"), HowToVerify.program());
            zip.addBytes(new PackEntry(HowToVerify.SEALS, "", "存证"), HowToVerify.seals(sealed));
            zip.finish();
        }
    }

    /** The catalogue in Word, and what goes on and into boxes of paper. */
    private static void addPapers(PackZip zip, PackContent content) throws IOException {
        List<Box> boxes = Box.of(content.numbered(), BoxRule.USUAL);
        var word = new ByteArrayOutputStream();
        CatalogueWord.write(content, word);
        zip.addBytes(new PackEntry(CATALOGUE_WORD, "", "佐证目录"), word.toByteArray());
        var labels = new ByteArrayOutputStream();
        BoxLabels.write(content, boxes, labels);
        zip.addBytes(new PackEntry(LABELS, "", "盒签"), labels.toByteArray());
        var covers = new ByteArrayOutputStream();
        BoxCovers.write(content, boxes, covers);
        zip.addBytes(new PackEntry(COVERS, "", "封面与卷内目录"), covers.toByteArray());
    }

    private void add(PackZip zip, Original original, Progress progress) throws IOException {
        String path = EVIDENCE + original.folder() + original.fileName();
        try (InputStream bytes = new WatchedBytes(open(original), progress)) {
            zip.add(
                    new PackEntry(path, original.number(), original.title()),
                    original.sha256(),
                    bytes);
        } catch (DamagedBytes changed) {
            throw new Refused("dossier.piece-changed", original.number(), original.title());
        }
    }

    private InputStream open(Original original) {
        try {
            return store.open(original.sha256());
        } catch (NotFound lost) {
            throw new Refused("dossier.piece-lost", original.number(), original.title());
        }
    }

    private byte[] report(Actor actor, PackContent content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (InputStream template = templates.open(actor)) {
            ReportPaper.write(content, template, out);
        }
        return out.toByteArray();
    }

    private static byte[] catalogue(PackContent content) throws IOException {
        var out = new ByteArrayOutputStream();
        CataloguePaper.write(content, out);
        return out.toByteArray();
    }
}

package org.biaogan.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Writes what is stuck on the boxes: labels for their fronts in a grid, then strips for spines. */
final class BoxLabels {

    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    private static final int HEIGHT = 3140;
    private static final int SPINES = 4;
    private static final Lettering CODE = new Lettering("黑体", 52, "center", 640);
    private static final Lettering NAME = new Lettering("方正小标宋简体", 32, "center", 440);
    private static final Lettering SMALL = new Lettering("仿宋_GB2312", 22, "center", 340);
    private static final Lettering SPINE = new Lettering("方正小标宋简体", 32, "center", 0);

    private BoxLabels() {}

    static void write(PackContent content, List<Box> boxes, OutputStream out) throws IOException {
        HousePaper paper = HousePaper.upright();
        int onPage = ACROSS * DOWN;
        for (int from = 0; from < boxes.size(); from += onPage) {
            paper.newPage();
            paper.table(
                    fronts(
                            content,
                            boxes.subList(from, Math.min(from + onPage, boxes.size())),
                            boxes.size()));
        }
        for (int from = 0; from < boxes.size(); from += SPINES) {
            paper.newPage();
            paper.table(
                    spines(
                            content,
                            boxes.subList(from, Math.min(from + SPINES, boxes.size())),
                            boxes.size()));
        }
        paper.write("盒签", content.unitName(), content.builtOn(), out);
    }

    private static PaperTable fronts(PackContent content, List<Box> boxes, int all) {
        var table = new PaperTable(Collections.nCopies(ACROSS, HousePaper.UPRIGHT / ACROSS));
        for (int from = 0; from < boxes.size(); from += ACROSS) {
            var cells = new ArrayList<String>();
            for (int i = from; i < from + ACROSS; i++) {
                cells.add(i < boxes.size() ? front(content, boxes.get(i), all) : empty());
            }
            table.cells(HEIGHT, false, cells);
        }
        return table;
    }

    private static String front(PackContent content, Box box, int all) {
        return SMALL.paragraph(content.unitName(), false, "")
                + SMALL.paragraph(content.campaignName(), false, "")
                + CODE.paragraph(box.code(), false, "")
                + NAME.paragraph(box.title(), false, "")
                + SMALL.paragraph(box.numbers() + "　共" + box.rows().size() + "件", false, "")
                + SMALL.paragraph(running(box, all), false, "");
    }

    private static String running(Box box, int all) {
        return "第" + box.no() + "盒　共" + all + "盒";
    }

    /** A spine is as tall as the page and is cut along its lines. */
    private static PaperTable spines(PackContent content, List<Box> boxes, int all) {
        int width = HousePaper.UPRIGHT / SPINES;
        var table = new PaperTable(Collections.nCopies(SPINES, width));
        table.cells(1300, false, each(boxes, it -> CODE.sized(44).paragraph(it.code(), false, "")));
        table.cells(
                8300,
                true,
                each(
                        boxes,
                        it ->
                                SPINE.paragraph(it.title(), false, "")
                                        + SMALL.sized(24)
                                                .paragraph(
                                                        content.unitName()
                                                                + "　"
                                                                + content.campaignName(),
                                                        false,
                                                        "")));
        table.cells(
                1900,
                false,
                each(
                        boxes,
                        it ->
                                SMALL.paragraph(it.firstNumber(), false, "")
                                        + SMALL.paragraph("至", false, "")
                                        + SMALL.paragraph(it.lastNumber(), false, "")));
        table.cells(
                1100,
                false,
                each(
                        boxes,
                        it ->
                                CODE.sized(36).paragraph(String.valueOf(it.no()), false, "")
                                        + SMALL.paragraph("共" + all + "盒", false, "")));
        return table;
    }

    private static List<String> each(List<Box> boxes, Function<Box, String> words) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < SPINES; i++) {
            cells.add(i < boxes.size() ? words.apply(boxes.get(i)) : empty());
        }
        return cells;
    }

    private static String empty() {
        return SMALL.paragraph("", false, "");
    }
}

package org.biaogan.extractor.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaogan.extractor.Reading.Section;

/**
 * Pages of a PDF that are pictures of pages, among others that say their words: one that says
 * hardly anything and is filled by a picture. No picture is decoded for that.
 */
final class Scans {

    /** A page number and what a scanner stamps; a page with more says its words. */
    private static final int FEW = 20;

    /** So much of a page a picture takes that is the page. */
    private static final double FILLED = 0.6;

    /** Forms within forms are followed so deep; a form may draw itself. */
    private static final int DEEP = 20;

    private Scans() {}

    /** Whether there are any among pages that say these words. */
    static boolean among(Path file, List<Section> said) throws IOException {
        var letters = new HashMap<Integer, Integer>();
        said.forEach(it -> letters.merge(it.page(), letters(it.text()), Integer::sum));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return pages(document, letters).findFirst().isPresent();
        }
    }

    /** The pages on which words are looked for: all where none says any, else the scans. */
    static List<Integer> lookedAt(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var letters = new HashMap<Integer, Integer>();
            var all = new ArrayList<Integer>();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                letters.put(page, letters(stripper.getText(document)));
                all.add(page);
            }
            boolean silent = letters.values().stream().allMatch(it -> it == 0);
            return silent ? all : pages(document, letters).boxed().toList();
        }
    }

    private static IntStream pages(PDDocument document, Map<Integer, Integer> letters) {
        return IntStream.rangeClosed(1, document.getNumberOfPages())
                .filter(it -> letters.getOrDefault(it, 0) < FEW)
                .filter(it -> isFilled(document.getPage(it - 1)));
    }

    private static int letters(String words) {
        return (int) words.codePoints().filter(it -> !Character.isWhitespace(it)).count();
    }

    /** A page that cannot be told is not looked at. */
    private static boolean isFilled(PDPage page) {
        try {
            var covered = new Covered();
            covered.processPage(page);
            var box = page.getCropBox();
            return covered.area >= FILLED * box.getWidth() * box.getHeight();
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** How much of a page its pictures take, strips of one picture together. */
    private static final class Covered extends PDFStreamEngine {

        private double area;
        private int depth;

        Covered() {
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new Concatenate(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            if (operator.getName().equals("Do")
                    && !operands.isEmpty()
                    && operands.getFirst() instanceof COSName name) {
                draw(name);
            } else {
                super.processOperator(operator, operands);
            }
        }

        private void draw(COSName name) throws IOException {
            if (getResources().isImageXObject(name)) {
                var place = getGraphicsState().getCurrentTransformationMatrix();
                area +=
                        Math.abs(
                                place.getScaleX() * place.getScaleY()
                                        - place.getShearX() * place.getShearY());
            } else if (depth < DEEP
                    && getResources().getXObject(name) instanceof PDFormXObject form) {
                depth++;
                showForm(form);
                depth--;
            }
        }
    }
}

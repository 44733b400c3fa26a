package org.biaogan.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biaogan.organization.OwnedLine.Section;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be known when an officer changes.
 *
 * @param lines what the office owns and what is to be read; without words where the reader keeps
 *     the house only
 * @param whole whether the lines are told, or only how many there are
 * @param successor who took it over, and since when
 * @param meanwhile who above may do its work as long as nobody holds it
 * @param known who may take it over, by number
 */
public record HandoverPage(
        Holding holding,
        List<OwnedLine> lines,
        boolean whole,
        @Nullable Successor successor,
        boolean left,
        List<Deputy> meanwhile,
        Map<Long, String> known,
        boolean mayHandOver) {

    public HandoverPage {
        lines = List.copyOf(lines);
        meanwhile = List.copyOf(meanwhile);
    }

    /** Who took an office over. */
    public record Successor(String name, LocalDate sinceOn, boolean personal) {}

    /** Who may do the work of an office that nobody holds. */
    public record Deputy(String name, String officeZh, String officeEn, String unitName) {

        /** The office in the reader's language. */
        public String officeIn(Locale locale) {
            return locale.getLanguage().equals("en") ? officeEn : officeZh;
        }
    }

    /**
     * An office that nobody holds any more.
     *
     * @param appointmentId the last one, which may still be handed over
     * @param left whether it was said that there is no successor yet
     * @param waiting how many things wait there
     */
    public record Vacancy(
            long appointmentId,
            long unitId,
            String unitName,
            String office,
            String officeZh,
            String officeEn,
            LocalDate sinceOn,
            boolean left,
            long waiting) {

        Vacancy with(long things) {
            return new Vacancy(
                    appointmentId,
                    unitId,
                    unitName,
                    office,
                    officeZh,
                    officeEn,
                    sinceOn,
                    left,
                    things);
        }

        /** The office in the reader's language. */
        public String officeIn(Locale locale) {
            return locale.getLanguage().equals("en") ? officeEn : officeZh;
        }
    }

    /** The sections that have something in them: of the sheet, or of the reading list. */
    public List<Section> sections(boolean toRead) {
        return Arrays.stream(Section.values())
                .filter(it -> it.toRead() == toRead && !of(it).isEmpty())
                .toList();
    }

    public List<OwnedLine> of(Section section) {
        return lines.stream().filter(it -> it.section() == section).toList();
    }

    /** Who may take it over, by number as a form sends it. */
    public Map<String, String> heirs(String somebodyNew) {
        var heirs = new LinkedHashMap<String, String>();
        heirs.put("", somebodyNew);
        known.forEach((id, card) -> {
            if (id != holding.personId()) {
                heirs.put(String.valueOf(id), card);
            }
        });
        return heirs;
    }

    /** Whether it can still be handed over. */
    public boolean open() {
        return successor == null;
    }

    public String at() {
        return "/units/" + holding.unitId() + "/appointments/" + holding.appointmentId();
    }
}

package org.biaogan.taskbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.biaogan.plan.CarriedBy;
import org.biaogan.plan.Cycle;
import org.biaogan.schemes.Wording;
import org.biaogan.web.PageContext;

/**
 * A plan in a layout of its own beside what it may fill.
 *
 * @param remembered whether it was read so before; else its headings propose it
 * @param strands the parts of the path that new tasks may go to
 * @param offices by their codes, in their order
 */
public record LayoutPage(
        SentLayout sent,
        boolean remembered,
        List<StrandName> strands,
        Map<String, Wording> offices) {

    public LayoutPage {
        strands = List.copyOf(strands);
    }

    /** The words whose meaning a person said. */
    public List<ReadLayout.Unknown> said() {
        return sent.words().entrySet().stream()
                .flatMap(it ->
                        it.getValue().keySet().stream()
                                .map(word -> new ReadLayout.Unknown(it.getKey(), word)))
                .toList();
    }

    /** The strands by their codes. */
    public Map<String, String> strandWords() {
        var words = new LinkedHashMap<String, String>();
        strands.forEach(it -> words.put(it.code(), it.projectTitle() + " · " + it.words()));
        return words;
    }

    public Map<String, String> officeWords(Locale locale) {
        var words = new LinkedHashMap<String, String>();
        offices.forEach((code, title) -> words.put(code, title.in(locale)));
        return words;
    }

    /** What a word in a field may mean, by the codes of its choices. */
    public Map<String, String> choices(PageContext ctx, PlanField field) {
        var words = new LinkedHashMap<String, String>();
        switch (field) {
            case PROJECT, STRAND -> words.putAll(strandWords());
            case OFFICES -> words.putAll(officeWords(ctx.locale()));
            case CYCLE ->
                    Stream.of(Cycle.values())
                            .map(Cycle::name)
                            .forEach(it -> words.put(it, ctx.t("plan.cycle." + it)));
            case CARRIED_BY ->
                    Stream.of(CarriedBy.values())
                            .map(CarriedBy::name)
                            .forEach(it -> words.put(it, ctx.t("plan.carried-by." + it)));
            case CODE,
                    TITLE,
                    PURPOSE,
                    SPAN,
                    FROM_ON,
                    TO_ON,
                    RESULT,
                    UNIT,
                    BASELINE,
                    TARGET,
                    KEY_POINTS,
                    EVIDENCE -> {}
        }
        return words;
    }
}

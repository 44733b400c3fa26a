package org.biaogan.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.organization.Unit;
import org.biaogan.rhythms.UnitYear;

/**
 * What the tool asks of a unit in a year, told from what the tool itself knows. Nothing by person,
 * and no time is measured.
 *
 * @param rhythm what organisational life asks for, by kind
 * @param tasks what campaigns ask for, by task
 * @param forms the fields of each form the unit fills in
 * @param twice what was said twice though once is enough; all of it should be zero
 * @param material what the unit put in for the key points of its campaigns
 */
public record Burden(
        Unit unit,
        int year,
        List<UnitYear.Line> rhythm,
        List<AskedTask> tasks,
        List<AskedForm> forms,
        List<SaidTwice> twice,
        List<KeyPointMaterial> material) {

    public Burden {
        rhythm = List.copyOf(rhythm);
        tasks = List.copyOf(tasks);
        forms = List.copyOf(forms);
        twice = List.copyOf(twice);
        material = List.copyOf(material);
    }

    /** Records that organisational life asks for in the year. */
    public long rhythmRecords() {
        return rhythm.stream().mapToLong(it -> it.beats().size()).sum();
    }

    /** Whether records that the rhythm asks for anyway close the occurrences of this task. */
    public boolean comesAlong(AskedTask task) {
        Set<String> held = rhythm.stream().map(it -> it.rule().kind()).collect(Collectors.toSet());
        return task.kinds().stream().anyMatch(held::contains);
    }

    /** Occurrences in the year that no record of the rhythm closes. */
    public long taskRecords() {
        return tasks.stream().filter(it -> !comesAlong(it)).mapToLong(AskedTask::occurrences).sum();
    }

    /** All that is to be recorded in the year, each thing once. */
    public long records() {
        return rhythmRecords() + taskRecords();
    }

    /** The most fields that one of the forms cannot do without. */
    public int mostToSay() {
        return forms.stream().mapToInt(AskedForm::toSay).max().orElse(0);
    }

    public long saidTwice() {
        return twice.stream().mapToLong(SaidTwice::count).sum();
    }
}

package org.biaogan.organization;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an office: a name, a way to reach them, appointments. Nothing else is kept.
 *
 * @param signInName of the person's account, if there is one
 */
public record Person(
        long id,
        String name,
        @Nullable String contact,
        @Nullable Long accountId,
        @Nullable String signInName,
        List<Appointment> appointments) {

    public Person {
        appointments = List.copyOf(appointments);
    }

    /** The name with what tells two of one name apart: the units where offices are held. */
    public String card() {
        String units =
                appointments.stream()
                        .map(it -> it.unitName() + it.officeZh())
                        .distinct()
                        .limit(2)
                        .collect(Collectors.joining("、"));
        return units.isEmpty() ? name : name + "（" + units + "）";
    }
}

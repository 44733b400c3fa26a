package org.biaogan.organization;

import java.util.List;
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
}

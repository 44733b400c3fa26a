package org.biaogan.plan;

import java.util.List;
import java.util.stream.Stream;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An office that answers for a task, with those who hold it now in the units of the campaign.
 *
 * @param owner whether it owns the task or is a deputy
 */
public record Office(String code, Wording title, boolean owner, List<Holder> holders) {

    public Office {
        holders = List.copyOf(holders);
    }

    Office with(@Nullable Holder holder) {
        if (holder == null) {
            return this;
        }
        return new Office(
                code, title, owner, Stream.concat(holders.stream(), Stream.of(holder)).toList());
    }

    /** A present holder and the unit of the appointment. */
    public record Holder(long personId, String name, long unitId, String unitName) {}
}

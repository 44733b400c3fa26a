package org.biaogan.evidence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.biaogan.base.Refused;

/** Why one of several files was not taken, to be said once on the next page. */
public record Refusal(String code, List<String> arguments) implements Serializable {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(Refused no) {
        return new Refusal(no.code(), Arrays.stream(no.arguments()).map(String::valueOf).toList());
    }
}

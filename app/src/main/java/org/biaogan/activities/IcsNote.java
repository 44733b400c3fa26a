package org.biaogan.activities;

import java.util.List;

/**
 * Something a person should know of a calendar file that was read: a sentence and what it speaks
 * of.
 */
public record IcsNote(String key, List<String> arguments) {

    public IcsNote {
        arguments = List.copyOf(arguments);
    }

    static IcsNote of(String key, Object... arguments) {
        return new IcsNote(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    public Object[] with() {
        return arguments.toArray();
    }
}

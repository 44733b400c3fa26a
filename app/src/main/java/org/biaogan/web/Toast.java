package org.biaogan.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was just done, said once on the next page. Add it to the redirect's flash attributes under
 * {@link #FLASH}.
 *
 * @param key message key
 * @param arguments for the message, as text
 * @param undo path that takes it back by POST
 */
public record Toast(String key, List<String> arguments, @Nullable String undo)
        implements Serializable {

    public static final String FLASH = "toast";

    public Toast {
        arguments = List.copyOf(arguments);
    }

    public static Toast of(String key, Object... arguments) {
        return new Toast(key, List.of(arguments).stream().map(String::valueOf).toList(), null);
    }

    public Toast undoneBy(String path) {
        return new Toast(key, arguments, path);
    }
}

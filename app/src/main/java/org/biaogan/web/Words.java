package org.biaogan.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** What stands on the screen, by key and language. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** What is wrong with a form; a reason without words of its own gets the general sentence. */
    String say(MessageSourceResolvable why, Locale locale) {
        try {
            return messages.getMessage(why, locale);
        } catch (NoSuchMessageException unknown) {
            if (why.getDefaultMessage() == null) {
                throw unknown;
            }
            return messages.getMessage("web.form.unreadable", null, locale);
        }
    }

    boolean knows(String key) {
        return messages.getMessage(key, null, null, Locale.ROOT) != null;
    }

    /** Ids are shown as they are, without thousands separators. */
    static Object[] plain(Object[] arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toArray();
    }
}

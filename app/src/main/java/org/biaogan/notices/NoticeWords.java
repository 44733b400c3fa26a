package org.biaogan.notices;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for what leaves the house; nobody's request says in which language. */
@Component
class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A group reads Chinese. */
    String zh(String key, Object... arguments) {
        return say(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    /** The sentence of a notice. */
    String sentence(Locale locale, NoticeKind kind, List<String> arguments) {
        return say(locale, "notices.kind." + kind.name(), arguments.toArray());
    }
}

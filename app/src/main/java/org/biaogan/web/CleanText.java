package org.biaogan.web;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Text that people send is kept as they wrote it, without the control characters that some programs
 * leave in it: nobody meant them, and a database cannot keep all of them.
 */
@ControllerAdvice
class CleanText {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    @InitBinder
    void clean(WebDataBinder form) {
        form.registerCustomEditor(String.class, new Editor());
    }

    private static final class Editor extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null ? null : CONTROLS.matcher(text).replaceAll(""));
        }
    }
}

package org.biaogan.web;

import org.springframework.context.MessageSourceResolvable;

/**
 * One thing to mend in a form.
 *
 * @param field name of the input, empty when it concerns the whole form
 * @param why what is wrong, to be said in the reader's language
 */
public record Problem(String field, MessageSourceResolvable why) {}

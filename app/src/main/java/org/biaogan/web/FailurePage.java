package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.biaogan.base.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where a request that cannot go on becomes a page: a failure of the domain here, the
 * rest after the container has logged it once and come back with its status.
 */
@ControllerAdvice
class FailurePage implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);
    private static final String VIEW = "web/failure";

    /** What the operating system says. */
    private static final String FULL = "No space left on device";

    private final Answers answers;

    FailurePage(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ModelAndView show(Failure failure, HttpServletRequest request) {
        return page(answers.of(failure, request), failure.status(), request);
    }

    /** The disk is full: whoever runs the server must know, and the person that nothing is lost. */
    @ExceptionHandler({MultipartException.class, IOException.class, UncheckedIOException.class})
    ModelAndView show(Exception broken, HttpServletRequest request) throws Exception {
        if (!isFull(broken)) {
            throw broken;
        }
        LOG.error("No space is left on the disk", broken);
        HttpStatus status = HttpStatus.INSUFFICIENT_STORAGE;
        return page(answers.of(status, request), status, request);
    }

    private static boolean isFull(Exception broken) {
        return Stream.<@Nullable Throwable>iterate(
                        broken, Objects::nonNull, it -> it == null ? null : it.getCause())
                .anyMatch(it -> it != null && String.valueOf(it.getMessage()).contains(FULL));
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(answers.of(status, request), status, request);
    }

    private static ModelAndView page(
            Answer answer, HttpStatusCode status, HttpServletRequest request) {
        if (SentenceView.isAskedBy(request)) {
            var sentence = new ModelAndView(new SentenceView(answer.sentence()));
            sentence.setStatus(status);
            return sentence;
        }
        return new ModelAndView(VIEW, Map.of("answer", answer), status);
    }
}

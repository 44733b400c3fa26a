package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.biaogan.base.Failure;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where a request that cannot go on becomes a page: a failure of the domain here, the
 * rest after the container has logged it once and come back with its status.
 */
@ControllerAdvice
class FailurePage implements ErrorViewResolver {

    private static final String VIEW = "web/failure";

    private final Answers answers;

    FailurePage(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ModelAndView show(Failure failure, HttpServletRequest request) {
        return page(answers.of(failure, request), failure.status(), request);
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

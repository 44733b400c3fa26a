package org.biaogan.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.biaogan.base.SlowFacts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the occurrences of a campaign follow the units and the calendar of its college: whoever
 * opens a page of it after a change finds them as they should be. It costs one small statement,
 * once for each change.
 */
@Component
class RhythmKeeper implements WebMvcConfigurer, HandlerInterceptor {

    private final AlignmentRepository alignments;
    private final Rhythm rhythm;
    private final SlowFacts facts;

    RhythmKeeper(AlignmentRepository alignments, Rhythm rhythm, SlowFacts facts) {
        this.alignments = alignments;
        this.rhythm = rhythm;
        this.facts = facts;
    }

    /** That a campaign is in step with the units and the calendar there are. */
    private record InStep(long campaignId) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/campaigns/*", "/campaigns/*/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> found
                && found.get("campaignId") instanceof String id
                && id.matches("[0-9]{1,9}")) {
            long campaign = Long.parseLong(id);
            facts.get(new InStep(campaign), () -> keptUp(campaign));
        }
        return true;
    }

    private boolean keptUp(long campaignId) {
        if (!alignments.holds(campaignId)) {
            rhythm.keepUp(campaignId);
        }
        return true;
    }
}
